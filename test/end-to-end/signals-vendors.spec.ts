// The vendors' own code as npm has it, unmodified, pointed at a server of ours and told by the signals.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Page} from '@playwright/test';
import {expect, removeGate, test} from './fixtures.ts';
import {openPage} from './signal-site.ts';

const modules = resolve(import.meta.dirname, '../../node_modules');
const key = '0123456789abcdef0123456789abcdef';

/** What left for a vendor, with its body as text. */
function sent(page: Page, part: string): string[] {
  const list: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes(part) && request.method() === 'POST')
      list.push(`${new URL(request.url()).pathname} ${decodeURIComponent(request.postData() ?? '')}`);
  });
  return list;
}

const posthogPage = (strangers: string): string => `
  <script type="text/plain" data-consent="beacon" data-service="posthog" src="${strangers}/posthog/array.full.js"></script>
  <script type="text/plain" data-consent="beacon" data-service="posthog">
    posthog.init('phc_shop', {api_host: '${strangers}/posthog', disable_compression: true, request_batching: false,
      advanced_disable_flags: true, disable_session_recording: true, autocapture: false});
  </script>`;

/** Its own snippet, which takes over the queue that stands there. */
const snippet = readFileSync(`${modules}/mixpanel-browser/dist/mixpanel-jslib-snippet.min.js`, 'utf8');
const mixpanelPage = (strangers: string): string => `
  <script type="text/plain" data-consent="beacon" data-service="mixpanel">
    var MIXPANEL_CUSTOM_LIB_URL = '${strangers}/mixpanel/mixpanel.min.js';
    ${snippet}
    mixpanel.init('${key}', {api_host: '${strangers}/mixpanel', batch_requests: false, api_payload_format: 'json',
      record_sessions_percent: 0, ignore_dnt: true});
  </script>`;

interface Vendors {
  readonly posthog: Record<
    'capture' | 'opt_in_capturing' | 'has_opted_in_capturing' | 'has_opted_out_capturing',
    (name?: string) => unknown
  >;
  readonly mixpanel: Record<
    'track' | 'identify' | 'opt_in_tracking' | 'opt_out_tracking' | 'has_opted_in_tracking',
    (name?: string) => unknown
  > & {readonly people: {set(values: object): void}};
}
declare global {
  interface Window extends Partial<Vendors> {}
}

const capture = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.posthog?.capture('cake');
    window.mixpanel?.track('cake');
  });

test('PostHog hears nothing before a yes, no $opt_in after it, and is silent after a withdrawal', async ({
  page,
  shop,
  strangers,
}) => {
  const events = sent(page, '/posthog/');
  const config = {services: [{preset: 'posthog', id: 'phc_shop'}], signals: {posthog: true}};
  await openPage(page, config, posthogPage(strangers.url));
  await expect(shop.banner).toHaveCount(1);
  expect(strangers.requests()).toEqual([]);
  await shop.bannerButton('accept').click();
  await expect.poll(() => page.evaluate(() => 'posthog' in window && '__loaded' in (window.posthog ?? {}))).toBe(true);
  await capture(page);
  await expect.poll(() => events.filter((event) => event.includes('"cake"'))).toHaveLength(1);
  expect(events.filter((event) => event.includes('$opt_in'))).toEqual([]);
  expect(await page.evaluate(() => window.posthog?.has_opted_in_capturing())).toBe(true);

  await page.evaluate(() => void window.ithn?.withdraw());
  await page.waitForTimeout(300);
  const before = events.length;
  await capture(page);
  await page.waitForTimeout(600);
  expect(events.slice(before)).toEqual([]);
  expect(await page.evaluate(() => window.posthog?.has_opted_out_capturing())).toBe(true);

  // What the signal keeps away, this test would have seen.
  await page.evaluate(() => window.posthog?.opt_in_capturing());
  await expect.poll(() => events.filter((event) => event.includes('$opt_in')).length).toBeGreaterThan(0);
});

test('Mixpanel hears nothing before a yes, and a withdrawal does not delete the profile', async ({
  page,
  shop,
  strangers,
}) => {
  const events = sent(page, '/mixpanel/');
  const config = {services: [{preset: 'mixpanel', id: key}], signals: {mixpanel: true}};
  await openPage(page, config, mixpanelPage(strangers.url));
  await expect(shop.banner).toHaveCount(1);
  expect(strangers.requests()).toEqual([]);
  await shop.bannerButton('accept').click();
  await expect.poll(() => page.evaluate(() => window.mixpanel?.has_opted_in_tracking())).toBe(true);
  await page.evaluate(() => {
    window.mixpanel?.identify('visitor');
    window.mixpanel?.people.set({name: 'somebody'});
  });
  await capture(page);
  await expect.poll(() => events.filter((event) => event.includes('"cake"'))).toHaveLength(1);
  expect(events.filter((event) => event.includes('$opt_in'))).toEqual([]);

  await page.evaluate(() => void window.ithn?.withdraw());
  await page.waitForTimeout(300);
  const before = events.length;
  await capture(page);
  await page.waitForTimeout(600);
  expect(events.slice(before)).toEqual([]);
  expect(events.filter((event) => event.includes('$delete'))).toEqual([]);

  // What the signal keeps away, this test would have seen.
  await page.evaluate(() => {
    window.mixpanel?.opt_in_tracking();
    window.mixpanel?.identify('visitor');
    window.mixpanel?.opt_out_tracking();
  });
  await expect.poll(() => events.filter((event) => event.includes('$delete')).length).toBeGreaterThan(0);
});

test('Segment is started by its loader, and drops what comes after a withdrawal', async ({page, shop, strangers}) => {
  await page.route('**/vendor/segment.js', (route) =>
    route.fulfill({path: `${modules}/@segment/analytics-next/dist/umd/index.js`, contentType: 'text/javascript'}),
  );
  await page.route('**/vendor/*.bundle.*.js', (route) =>
    route.fulfill({
      path: `${modules}/@segment/analytics-next/dist/umd/${new URL(route.request().url()).pathname.split('/').pop()}`,
      contentType: 'text/javascript',
    }),
  );
  const events = sent(page, '/other/segment');
  const host = `${strangers.url.replace('http://', '')}/other/segment`;
  const body = `<script src="/vendor/segment.js"></script><script type="module">
      import {loadSegment} from '/npm/services.js';
      const {AnalyticsBrowser} = window.AnalyticsNext ?? window;
      window.shopAnalytics = new AnalyticsBrowser();
      const integrations = {'Segment.io': {apiKey: 'shop', apiHost: '${host}', protocol: 'http'}};
      const load = loadSegment({key: 'shop', analytics: window.shopAnalytics, settings: {cdnSettings: {integrations}}});
      ithn.gate('beacon', load);
    </script>`;
  await openPage(page, {services: [{preset: 'segment'}]}, body);
  const track = (): Promise<void> =>
    page.evaluate(() => {
      // not awaited: before it is loaded it answers nobody
      (window as unknown as {shopAnalytics: {track(name: string): void}}).shopAnalytics.track('cake');
    });
  await track();
  await page.waitForTimeout(500);
  expect(events).toEqual([]);
  await shop.bannerButton('accept').click();
  await expect.poll(() => events.filter((event) => event.includes('"cake"')).length).toBeGreaterThan(0);
  await page.evaluate(() => void window.ithn?.withdraw());
  const before = events.length;
  await track();
  await page.waitForTimeout(800);
  expect(events.slice(before)).toEqual([]);
});

test("Clarity's own package says the same as the signal, capital letters and all", async ({page, shop}) => {
  await page.route('**/vendor/clarity/**', (route) =>
    route.fulfill({
      path: `${modules}/@microsoft/clarity/${new URL(route.request().url()).pathname.split('/vendor/clarity/')[1] ?? ''}`,
      contentType: 'text/javascript',
    }),
  );
  await openPage(page, {signals: {microsoftClarity: true}});
  await shop.bannerButton('accept').click();
  const said = await page.evaluate(async (path) => {
    const {default: clarity} = (await import(path)) as {
      default: {consentV2(options: object): void};
    };
    clarity.consentV2({ad_Storage: 'granted', analytics_Storage: 'granted'});
    return Array.from(
      (window as unknown as {clarity: {q: IArguments[]}}).clarity.q,
      (command) => Array.from(command) as unknown[],
    );
  }, '/vendor/clarity/index.js');
  expect(said).toHaveLength(3);
  expect(said[2]).toEqual(said[1]);
});

test('a page without signals fetches none of their files', async ({page, shop}) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await openPage(page, {});
  await shop.bannerButton('accept').click();
  await expect(shop.banner).toHaveCount(0);
  expect(urls.filter((url) => /\/(wings|start|gpc|google|follow|page)-[\w-]+\.js$/.test(url))).toEqual([]);
});

test('ungated, the same pages are caught', async ({page, strangers}) => {
  await removeGate(page);
  await openPage(page, {}, posthogPage(strangers.url) + mixpanelPage(strangers.url));
  await expect.poll(() => strangers.kinds()).toEqual(['mixpanel', 'posthog']);
});

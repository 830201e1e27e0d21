// The vendors' own code as npm has it, unmodified, pointed at a server of ours and told by the signals.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Page} from '@playwright/test';
import {build} from 'vite';
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
    | 'capture'
    | 'reset'
    | 'opt_in_capturing'
    | 'opt_out_capturing'
    | 'has_opted_in_capturing'
    | 'has_opted_out_capturing',
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

/** What a vendor keeps in local storage, by the letters its names begin with. */
const keysOf = (page: Page, letters: string): Promise<string[]> =>
  page.evaluate(
    (letters) => Object.keys(localStorage).filter((name) => name.replace(/^_+/, '').startsWith(letters)),
    letters,
  );

test('PostHog gets nothing before a yes, no $opt_in after it, and is silent after a withdrawal', async ({
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
  // What the signal keeps away, this test sees.
  await page.evaluate(() => {
    window.posthog?.opt_out_capturing();
    window.posthog?.opt_in_capturing();
  });
  await expect.poll(() => events.filter((event) => event.includes('$opt_in')).length).toBeGreaterThan(0);
  // A shop calls this when somebody logs out: it forgets what was answered.
  await page.evaluate(() => window.posthog?.reset());
  await capture(page);
  await expect.poll(() => events.filter((event) => event.includes('"cake"'))).toHaveLength(2);

  await page.evaluate(() => void window.ithn?.withdraw());
  await page.waitForTimeout(300);
  const before = events.length;
  await capture(page);
  await page.waitForTimeout(600);
  expect(events.slice(before)).toEqual([]);
  expect(await page.evaluate(() => window.posthog?.has_opted_out_capturing())).toBe(true);
  // Its own answer stays; the rest that it keeps is gone.
  expect(await keysOf(page, 'ph_')).toEqual(['__ph_opt_in_out_phc_shop']);
  await page.evaluate(() => window.posthog?.reset());
  await capture(page);
  await page.waitForTimeout(600);
  expect(events.slice(before)).toEqual([]);
});

test('Mixpanel gets nothing before a yes, and a withdrawal does not delete the profile', async ({
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
  expect(await keysOf(page, 'mp')).toEqual([`__mp_opt_in_out_${key}`]);

  // What the signal keeps away, this test would have seen.
  await page.evaluate(() => void window.ithn?.acceptAll()); // after a no the network is shut for it
  const optOut = (): Promise<void> =>
    page.evaluate(() => {
      window.mixpanel?.opt_in_tracking();
      window.mixpanel?.identify('visitor');
      window.mixpanel?.opt_out_tracking();
    });
  await expect
    .poll(async () => {
      await optOut().catch(() => {}); // the yes may load the page again
      return events.filter((event) => event.includes('$delete')).length;
    })
    .toBeGreaterThan(0);
});

test('Segment is started by its loader, and drops events after a withdrawal', async ({page, shop, strangers}) => {
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

/** A vendor's file from npm, as it is, at an address of the shop's. */
const serve = (page: Page, name: string, file: string): Promise<unknown> =>
  page.route(`**/vendor/${name}`, (route) =>
    route.fulfill({path: `${modules}/${file}`, contentType: 'text/javascript'}),
  );
const held = (code: string, service: string): string =>
  `<script type="text/plain" data-consent="beacon" data-service="${service}"${code.startsWith('/') ? ` src="${code}">` : `>${code}`}</script>`;

const amplitudePage = (strangers: string, hold = held): string =>
  hold('/vendor/amplitude.js', 'amplitude') +
  hold(
    `amplitude.init('shop', {serverUrl: '${strangers}/other/amplitude', flushIntervalMillis: 50, fetchRemoteConfig: false,
      remoteConfig: {fetchRemoteConfig: false}, autocapture: {sessions: true, pageViews: true}});`,
    'amplitude',
  );
const trackInAmplitude = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as {amplitude?: {track?(name: string): void}}).amplitude?.track?.('cake');
  });

test('Amplitude gets nothing before a yes, everything after it, and nothing after a withdrawal', async ({
  page,
  shop,
  strangers,
}) => {
  await serve(page, 'amplitude.js', '@amplitude/analytics-browser/lib/scripts/amplitude-min.js');
  const events = sent(page, '/other/amplitude');
  const config = {services: [{preset: 'amplitude'}], signals: {amplitude: true}};
  await openPage(page, config, amplitudePage(strangers.url));
  await expect(shop.banner).toHaveCount(1);
  await trackInAmplitude(page);
  await page.waitForTimeout(500);
  expect(strangers.requests()).toEqual([]);
  await shop.bannerButton('accept').click();
  await expect.poll(() => events.some((event) => event.includes('session_start'))).toBe(true);
  await trackInAmplitude(page);
  await expect.poll(() => events.filter((event) => event.includes('"cake"'))).toHaveLength(1);
  await page.evaluate(() => void window.ithn?.withdraw());
  await page.waitForTimeout(300);
  const before = events.length;
  await trackInAmplitude(page);
  await page.waitForTimeout(600);
  expect(events.slice(before)).toEqual([]);
  await page.evaluate(() => void window.ithn?.acceptAll());
  await expect
    .poll(async () => {
      await trackInAmplitude(page).catch(() => {}); // the yes may load the page again
      return events.slice(before).filter((event) => event.includes('"cake"')).length;
    })
    .toBeGreaterThan(0);
});

const alloyPage = (hold = held): string =>
  hold('/vendor/alloy.js', 'adobe-analytics') +
  hold(
    `alloy('configure', {datastreamId: 'shop', orgId: 'SHOP@AdobeOrg', edgeDomain: 'edge.example', thirdPartyCookiesEnabled: false});
     alloy('sendEvent', {xdm: {eventType: 'cake'}});`,
    'adobe-analytics',
  );
/** What Adobe serves as alloy.js: its own entry for a page's script tag, which npm has in pieces. */
async function serveAlloy(page: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'standalone' ? id : undefined),
        load: (id) =>
          id === 'standalone'
            ? `import start from '${modules}/@adobe/alloy/libEs6/core/index.js'; start();`
            : undefined,
      },
    ],
    build: {write: false, rolldownOptions: {input: 'standalone', output: {format: 'iife'}}},
  });
  const [chunk] = (built as {output: {code: string}[]}).output;
  await page.route('**/vendor/alloy.js', (route) =>
    route.fulfill({body: chunk?.code ?? '', contentType: 'text/javascript'}),
  );
}
/** Adobe speaks https only: its edge is answered in the browser, and every call written down. */
async function edge(page: Page): Promise<string[]> {
  const calls: string[] = [];
  await page.route('https://edge.example/**', (route) => {
    const body = route.request().postData() ?? '';
    calls.push(`${new URL(route.request().url()).pathname} ${body}`);
    const store = (name: string, value: string) => ({key: `kndctr_SHOP_AdobeOrg_${name}`, value, maxAge: 9999});
    const general = body.includes('"out"') ? 'out' : 'in';
    const payload = [
      store('identity', 'somebody'),
      ...(body.includes('"consent"') ? [store('consent', `general=${general}`)] : []),
    ];
    return route.fulfill({
      json: {requestId: 'one', handle: [{type: 'state:store', payload}]},
      headers: {
        'access-control-allow-origin': route.request().headers().origin ?? '*',
        'access-control-allow-credentials': 'true',
      },
    });
  });
  return calls;
}

test('Adobe’s Web SDK gets nothing before a yes, `in` with it and `out` with a withdrawal', async ({page, shop}) => {
  await serveAlloy(page);
  const calls = await edge(page);
  const config = {services: [{preset: 'adobe-analytics'}], signals: {adobe: true}};
  await openPage(page, config, alloyPage());
  await expect(shop.banner).toHaveCount(1);
  await page.waitForTimeout(400);
  expect(calls).toEqual([]);
  expect((await page.context().cookies()).map(({name}) => name)).toEqual([]);
  await shop.bannerButton('accept').click();
  await expect
    .poll(() => calls.filter((call) => call.includes('set-consent') && call.includes('"in"')))
    .toHaveLength(1);
  await expect.poll(() => calls.filter((call) => call.includes('"cake"'))).toHaveLength(1);

  await page.evaluate(() => void window.ithn?.withdraw());
  await expect
    .poll(() => calls.filter((call) => call.includes('set-consent') && call.includes('"out"')))
    .toHaveLength(1);
  const before = calls.length;
  const told = await page.evaluate(() =>
    (window as unknown as {alloy(command: string, options: object): Promise<unknown>})
      .alloy('sendEvent', {xdm: {eventType: 'cake'}})
      .then(() => 'kept', String),
  );
  await page.waitForTimeout(500);
  expect(calls.slice(before)).toEqual([]);
  expect(told).not.toContain('edge');
});

test('the signal for Segment stamps the events of its own code, and drops refused ones', async ({page, strangers}) => {
  await serve(page, 'segment.js', '@segment/analytics-next/dist/umd/standalone.js');
  await page.route('**/vendor/*.bundle.*.js', (route) =>
    route.fulfill({
      path: `${modules}/@segment/analytics-next/dist/umd/${new URL(route.request().url()).pathname.split('/').pop()}`,
      contentType: 'text/javascript',
    }),
  );
  const events = sent(page, '/other/segment');
  const host = `${strangers.url.replace('http://', '')}/other/segment`;
  await page.route('**/projects/shop/settings', (route) =>
    route.fulfill({json: {integrations: {'Segment.io': {apiKey: 'shop', apiHost: host, protocol: 'http'}}}}),
  );
  // Live, and below the tag: the signal alone speaks.
  const body = `<script>
      analytics = window.analytics || [];
      analytics._writeKey = 'shop'; analytics._cdn = location.origin + '/vendor';
    </script><script data-global-segment-analytics-key="analytics" src="/vendor/segment.js"></script>`;
  await openPage(page, {services: [{preset: 'segment'}], signals: {segment: true}}, body);
  const track = (): Promise<void> =>
    page.evaluate(() => {
      const {analytics} = window as unknown as {analytics: unknown[] & {track?(name: string): void}};
      if (analytics.track) analytics.track('cake');
      else analytics.push(['track', 'cake']);
    });
  await page.waitForFunction(() => 'track' in ((window as unknown as {analytics?: object}).analytics ?? {}));
  await track();
  await page.waitForTimeout(600);
  expect(events).toEqual([]);
  await page.evaluate(() => void window.ithn?.choose({categories: {beacon: true}}));
  await track();
  await expect.poll(() => events.filter((event) => event.includes('"cake"'))).toHaveLength(1);
  expect(events.join()).toContain(
    '"categoryPreferences":{"session":true,"persistent":false,"beacon":true,"advertising":false}',
  );
  await page.evaluate(() => void window.ithn?.withdraw());
  const before = events.length;
  await track();
  await page.waitForTimeout(600);
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

/** What Clarity's address answers: the start of one project, put first as its tag does, and the tracking code as npm has it. */
const clarityTag = (strangers: string): string =>
  `clarity('start', {projectId: 'shop1234', upload: '${strangers}/other/clarity', track: false, content: true, delay: 100});
   clarity.q.unshift(clarity.q.pop());
   ${readFileSync(`${modules}/clarity-js/build/clarity.min.js`, 'utf8')}`;
const serveClarity = (page: Page, strangers: string): Promise<unknown> =>
  page.route('https://www.clarity.ms/tag/shop1234', (route) =>
    route.fulfill({body: clarityTag(strangers), contentType: 'text/javascript'}),
  );
/** What left for it, packed as it packs it. */
function sentToClarity(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => request.url().includes('/other/clarity') && urls.push(request.url()));
  return urls;
}
const clarityCookies = async (page: Page): Promise<string[]> =>
  (await page.context().cookies()).map(({name}) => name).filter((name) => name.startsWith('_cl'));

test('Clarity’s tracking code loads with a yes, keeps its cookies, and is gone after a withdrawal', async ({
  page,
  shop,
  strangers,
}) => {
  await serveClarity(page, strangers.url);
  const events = sentToClarity(page);
  const config = {
    services: [{preset: 'microsoft-clarity', id: 'shop1234'}],
    signals: {microsoftClarity: true},
    gate: {onWithdraw: 'reload'},
  };
  const body = `<p>bread</p><script type="module">
      import {loadMicrosoftClarity} from '/npm/services.js';
      ithn.gate('beacon', loadMicrosoftClarity({id: 'shop1234'}));
      window.isGated = true;
    </script>`;
  await openPage(page, config, body);
  await expect(shop.banner).toHaveCount(1);
  await page.waitForFunction(() => 'isGated' in window);
  await page.waitForTimeout(500);
  expect(await page.locator('script[src*="clarity.ms"]').count()).toBe(0);
  expect(events).toEqual([]);
  expect(await clarityCookies(page)).toEqual([]);

  await shop.bannerButton('accept').click();
  await expect.poll(() => events.length, {timeout: 15_000}).toBeGreaterThan(0);
  // it started without leave to keep anything; the signal gave it
  await expect.poll(() => clarityCookies(page)).toEqual(expect.arrayContaining(['_clck', '_clsk']));

  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => void window.ithn?.withdraw());
  await reloaded;
  await page.waitForFunction(() => 'isGated' in window);
  const before = events.length;
  await page.mouse.move(100, 100);
  await page.mouse.wheel(0, 100);
  await page.waitForTimeout(800);
  expect(events.slice(before)).toEqual([]);
  expect(await page.locator('script[src*="clarity.ms"]').count()).toBe(0);
  expect(await clarityCookies(page)).toEqual([]);
});

for (const withSignal of [true, false])
  test(`a no ends Clarity at once, on the page where it runs, ${withSignal ? 'with' : 'without'} its signal`, async ({
    page,
    shop,
    strangers,
  }) => {
    await serveClarity(page, strangers.url);
    const events = sentToClarity(page);
    const config = {
      services: [{preset: 'microsoft-clarity', id: 'shop1234'}],
      ...(withSignal && {signals: {microsoftClarity: true}}),
    };
    const body = `<p>bread</p><script type="module">
        import {loadMicrosoftClarity} from '/npm/services.js';
        ithn.gate('beacon', loadMicrosoftClarity({id: 'shop1234'}));
        window.isGated = true;
      </script>`;
    await openPage(page, config, body);
    await page.waitForFunction(() => 'isGated' in window);
    await shop.bannerButton('accept').click();
    await expect.poll(() => events.length, {timeout: 15_000}).toBeGreaterThan(0);
    /** Moves the mouse until something is told, and answers after how many milliseconds: it gathers until a rest. */
    const moveUntilTold = async (longest: number): Promise<number | undefined> => {
      const before = events.length;
      const since = Date.now();
      for (let step = 0; Date.now() - since < longest; step += 1) {
        await page.mouse.click(100 + (step % 5) * 50, 100);
        await page.waitForTimeout(1000);
        if (events.length > before) return Date.now() - since;
      }
      return undefined;
    };
    const needed = await moveUntilTold(20_000);
    expect(needed, 'the control: it tells what the visitor does').toBeDefined();
    await page.evaluate(() => void window.ithn?.rejectAll());
    await page.waitForTimeout(1000); // what was on its way
    expect(await moveUntilTold(2000 + 2 * (needed ?? 0))).toBeUndefined();
    expect(await clarityCookies(page)).toEqual([]);
  });

test('a page without signals fetches none of their files', async ({page, shop}) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await openPage(page, {});
  await shop.bannerButton('accept').click();
  await expect(shop.banner).toHaveCount(0);
  expect(urls.filter((url) => /\/(wings|start|gpc|google|follow|page)-[\w-]+\.js$/.test(url))).toEqual([]);
});

test('ungated, the same pages are detected', async ({page, strangers}) => {
  await removeGate(page);
  await serve(page, 'amplitude.js', '@amplitude/analytics-browser/lib/scripts/amplitude-min.js');
  await serveAlloy(page);
  const calls = await edge(page);
  await serve(page, 'segment.js', '@segment/analytics-next/dist/umd/standalone.js');
  await page.route('**/vendor/*.bundle.*.js', (route) =>
    route.fulfill({
      path: `${modules}/@segment/analytics-next/dist/umd/${new URL(route.request().url()).pathname.split('/').pop()}`,
      contentType: 'text/javascript',
    }),
  );
  const apiHost = `${strangers.url.replace('http://', '')}/other/segment`;
  await page.route('**/projects/shop/settings', (route) =>
    route.fulfill({json: {integrations: {'Segment.io': {apiKey: 'shop', apiHost, protocol: 'http'}}}}),
  );
  await serveClarity(page, strangers.url);
  const events = sent(page, '/other/amplitude');
  const segment = sent(page, '/other/segment');
  const clarity = sentToClarity(page);
  const live = (code: string): string =>
    code.startsWith('/') ? `<script src="${code}"></script>` : `<script>${code}</script>`;
  const stand = `<script>window.__alloyNS = ['alloy']; window.alloy = (...command) => new Promise((...settle) => alloy.q.push([...settle, command])); alloy.q = [];</script>`;
  await openPage(
    page,
    {},
    posthogPage(strangers.url) +
      mixpanelPage(strangers.url) +
      amplitudePage(strangers.url, live) +
      stand +
      alloyPage(live) +
      `<script>
        analytics = [['track', 'cake']];
        analytics._writeKey = 'shop'; analytics._cdn = location.origin + '/vendor';
      </script><script data-global-segment-analytics-key="analytics" src="/vendor/segment.js"></script>
      <script>clarity = (...command) => clarity.q.push(command); clarity.q = [];</script>
      <script src="https://www.clarity.ms/tag/shop1234"></script>`,
  );
  await expect.poll(() => strangers.kinds()).toEqual(expect.arrayContaining(['mixpanel', 'posthog']));
  await expect.poll(() => events.length).toBeGreaterThan(0);
  await expect.poll(() => calls.length).toBeGreaterThan(0);
  await expect.poll(() => segment.filter((event) => event.includes('"cake"')).length).toBeGreaterThan(0);
  await expect.poll(() => clarity.length, {timeout: 15_000}).toBeGreaterThan(0);
});

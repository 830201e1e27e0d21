// After a no in the same page: trackers whose element the page no longer shows, and what the site itself may go on doing.
import type {Page} from '@playwright/test';
import {accept, expect, open, test, type Site} from './gate-site.ts';
import {expectSilent, letTick, page, silence, tracker} from './silence-site.ts';

const timer = tracker(`tick(() => fetch(at + '/timer'))`);
const gate = {gate: {onWithdraw: 'none'}};
const quiet = 'tick(() => {});';
/** Another host than the tracker's, which nobody has reached yet. */
const api = (site: Site): string => site.stranger.replace('127.0.0.1', 'localhost');

const places: Record<string, {html(site: Site): string; between?(tab: Page): Promise<unknown>}> = {
  'whose element the page has removed': {
    html: (site) => page(site),
    between: (tab) => tab.evaluate(() => document.querySelector('[data-consent]')?.remove()),
  },
  'in a shadow root that the site has registered': {
    html: (site) => `${page(site).replace(/<script type="text.plain.*$/s, '')}<div id="host"></div><script>
      const root = host.attachShadow({mode: 'open'});
      ithn.watch(root);
      const held = document.createElement('script');
      held.type = 'text/plain';
      held.dataset.consent = 'beacon';
      held.src = '/tracker.js';
      root.append(held);
    </script>`,
  },
  'with a data: address': {
    html: (site) => page(site).replace('src="/tracker.js"', `src="data:text/javascript,${encodeURIComponent(timer)}"`),
  },
};
for (const [where, {html, between}] of Object.entries(places))
  test(`after a no in the same page a tracker ${where} falls silent`, async ({page: tab, site}) => {
    site.page('/tracker.js', timer);
    site.page('/', html(site), gate);
    await open(tab, site, '/');
    await accept(tab);
    await letTick(tab, 3);
    await between?.(tab);
    site.footprints.length = 0;
    await letTick(tab, 3);
    expect(site.footprints.length, 'the control: it sends').toBeGreaterThan(0);
    await silence(tab);
    await expectSilent(tab, site);
  });

test('a host that a refused tracker tries after the no stays open to the site', async ({page: tab, site}) => {
  site.page(
    '/tracker.js',
    `window.collect = async (address) => { const done = await fetch(address); return done; };${tracker(quiet)}`,
  );
  site.page('/', page(site), gate);
  await open(tab, site, '/');
  await accept(tab);
  await letTick(tab, 1);
  const collect = (path: string): Promise<string> =>
    tab.evaluate(
      (address) =>
        (globalThis as unknown as {collect(one: string): Promise<unknown>}).collect(address).then(
          () => 'sent',
          () => 'refused',
        ),
      api(site) + path,
    );
  await silence(tab);
  expect(await collect('/collect')).toBe('refused');
  /** As a site's own code would: what a test evaluates has no file. */
  await tab.evaluate(
    (address) => {
      const script = document.createElement('script');
      script.text = `fetch('${address}')`;
      document.body.append(script);
    },
    `${api(site)}/cart`,
  );
  await expect.poll(() => site.footprints.filter((path) => /cart|collect/.test(path))).toEqual(['/cart']);
  expect(await collect('/collect'), 'and shut to the tracker').toBe('refused');
});

test('the site’s own wrappers, asked whether they are the tracker’s, hear of an aborted request and no other', async ({
  page: tab,
  site,
}) => {
  site.page('/tracker.js', tracker(quiet));
  const wrappers = `<script>
    window.failures = [];
    const wrap = (owner, name) => {
      const original = owner[name];
      owner[name] = function (...all) {
        const note = (error) => { failures.push(name + ' ' + error.name); throw error; };
        try {
          const result = original.apply(this, all);
          return result?.catch ? result.catch(note) : result;
        } catch (error) { note(error); }
      };
    };
    wrap(window, 'fetch'); wrap(Navigator.prototype, 'sendBeacon'); wrap(XMLHttpRequest.prototype, 'open');
  </script>`;
  site.page('/', wrappers + page(site), gate);
  await open(tab, site, '/');
  await accept(tab);
  await letTick(tab, 1);
  await silence(tab);
  const failures = (): Promise<string[]> =>
    tab.evaluate(() => (globalThis as unknown as {failures: string[]}).failures);
  await expect.poll(failures).toEqual(['open AbortError', 'sendBeacon AbortError', 'fetch AbortError']);
  expect(site.footprints).toEqual([]);
});

const called = 'tick(() => {}); window.track = () => fetch(at + "/called"); window.sites = true';
test('a tracker that gives itself a name, and is called by the site, falls silent after its first request', async ({
  page: tab,
  site,
}) => {
  site.page('/tracker.js', `${tracker(called)}\n//# sourceURL=tracker-bundle.js`);
  site.page('/', page(site), gate);
  await open(tab, site, '/');
  await accept(tab);
  await letTick(tab, 3);
  expect(site.footprints.length, 'the control: it sends').toBeGreaterThan(0);
  await silence(tab);
  await letTick(tab, 5);
  await expectSilent(tab, site);
});

test('an inline tracker with a name is known by it', async ({page: tab, site}) => {
  site.page(
    '/',
    page(site).replace(
      /<script type="text.plain.*$/s,
      `<script type="text/plain" data-consent="beacon">${tracker(called)}\n//# sourceURL=https://shop.example/app.js\n</script>`,
    ),
    gate,
  );
  await open(tab, site, '/');
  await accept(tab);
  await letTick(tab, 3);
  expect(site.footprints.length, 'the control: it sends').toBeGreaterThan(0);
  await silence(tab);
  await expectSilent(tab, site);
});

// The banner that a server writes into the page: seen and answered before the interface has come, and taken over by it.
import {expect} from '@playwright/test';
import {difference, isWritten, kept, takenOver, test, type Visit} from './written-site.ts';

const button = (part: string): string => `ithn-banner button[part~="${part}"]`;
const base = 'ithn-banner [part~="base"]';

for (const lang of ['ar', 'en'])
  test(`is answered once before any other file of ours has come, in its own words (${lang})`, async ({
    page,
    site,
    browser,
  }) => {
    await site.open(page, {lang});
    await expect(page.locator(base)).toBeVisible();
    expect(await isWritten(page)).toBe(true);
    await page.locator(button('accept')).dblclick();
    await expect(page.locator('ithn-banner')).toHaveCount(0);
    expect((await page.context().cookies()).map(({name}) => name)).toEqual(['ithn']);
    site.release();
    const written = await kept(page);
    expect(written).toMatchObject({
      status: 'decided',
      isGranted: true,
      receipts: [{source: 'banner-accept', locale: lang}],
    });
    expect(written.receipts).toHaveLength(1);
    // the control: the same page, written without a banner, answered on the interface's own
    const other = await browser.newContext();
    const plain = await other.newPage();
    await site.open(plain, {lang, isWritten: false}, false);
    await plain.locator(button('accept')).click();
    expect(await kept(plain)).toEqual(written);
    await other.close();
  });

const looks: readonly (readonly [string, Visit['config'], number])[] = [
  ['a bar', {}, 1280],
  ['modal', {ui: {layout: 'modal'}}, 1280],
  ['a box on a phone', {ui: {layout: 'box'}}, 360],
];
for (const lang of ['ar', 'en'])
  test(`is taken over without a change that anybody sees or hears (${lang})`, async ({page, site}) => {
    await page.addInitScript(() => {
      const seen = {shifts: 0, paints: 0};
      Object.assign(globalThis, {seen});
      new PerformanceObserver((list) => (seen.shifts += list.getEntries().length)).observe({type: 'layout-shift'});
      // of what lies in a shadow tree no element is told
      new PerformanceObserver((list) => {
        for (const one of list.getEntries())
          if (!(one as PerformanceEntry & {element?: unknown}).element) seen.paints++;
      }).observe({type: 'largest-contentful-paint', buffered: true});
    });
    for (const [name, config, width] of looks) {
      await page.setViewportSize({width, height: 800});
      await site.open(page, {lang, config: config ?? {}});
      const shot = async () => ({
        picture: (await page.screenshot({animations: 'disabled'})).toString('base64'),
        tree: await page.locator('ithn-banner').ariaSnapshot(),
      });
      await expect(page.locator(button('reject'))).toBeVisible();
      await page.locator(button('reject')).focus();
      await page.locator(base).evaluate((one) => Promise.all(one.getAnimations().map(({finished}) => finished)));
      const before = await shot();
      site.release();
      await takenOver(page);
      expect(await page.locator(button('reject')).evaluate((one) => one.matches(':focus')), name).toBe(true);
      const after = await shot();
      // the title is told to screen readers once the interface has come
      expect(after.tree.replace(/- status:?[^\n]*\n?/, ''), name).toBe(before.tree.replace(/- status:?[^\n]*\n?/, ''));
      expect(await difference(page, before.picture, after.picture), name).toBeLessThan(4);
      expect(await page.evaluate(() => (globalThis as unknown as {seen: object}).seen), name).toEqual({
        shifts: 0,
        paints: 0,
      });
      await page.locator(button('reject')).click();
      await expect(page.locator('ithn-banner')).toHaveCount(0);
      expect(await kept(page)).toMatchObject({isGranted: false, receipts: [{source: 'banner-reject'}]});
      await page.evaluate(() => window.ithn?.erase());
      await page.context().clearCookies();
    }
  });

test('never shows to who has answered, and costs them no request', async ({page, site}) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, {seen});
    new MutationObserver((records) => {
      for (const {addedNodes} of records)
        for (const {nodeName} of addedNodes) if (nodeName.startsWith('ITHN')) seen.push(nodeName);
    }).observe(document, {childList: true, subtree: true});
  });
  await site.open(page, {isWritten: false}, false);
  await page.locator(button('reject')).click();
  await kept(page);
  const requests: string[][] = [];
  for (const isWrittenNow of [true, false]) {
    await site.open(page, {isWritten: isWrittenNow}, false);
    await page.evaluate(() => window.ithn?.ready);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    requests.push(site.requests);
    expect(await page.evaluate(() => (globalThis as unknown as {seen: string[]}).seen)).toEqual([]);
    expect(await page.locator('template, body script').count()).toBe(0);
  }
  expect(requests[0]).toEqual(requests[1]);
  expect(requests[0]).toEqual(['/', '/ithn.js']);
});

test('is allowed by its hashes under a strict policy', async ({page, site}) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, {seen});
    addEventListener('securitypolicyviolation', ({violatedDirective}) => seen.push(violatedDirective));
  });
  const violations = () => page.evaluate(() => (globalThis as unknown as {seen: string[]}).seen);
  await site.open(page, {isStrict: true});
  await expect(page.locator(base)).toHaveCSS('position', 'fixed');
  site.release();
  await takenOver(page);
  expect(await violations()).toEqual([]);
  // the control: another line would not run
  await site.open(page, {isStrict: true, head: '<script>window.isRun = true</script>'});
  expect(await violations()).toEqual(['script-src-elem']);
});

test('shows nothing without script', async ({browser, site}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await site.open(page);
  const shot = await page.screenshot();
  expect(await page.locator('body').innerText()).not.toContain('Accept');
  await site.open(page, {isWritten: false});
  expect((await page.screenshot()).equals(shot)).toBe(true);
  await context.close();
});

for (const [former, click] of [
  ['reject', 'accept'],
  ['accept', 'reject'],
] as const)
  test(`where only IndexedDB knows the answer a ${click} after a ${former} leaves a no`, async ({page, site}) => {
    await site.open(page, {isWritten: false}, false);
    await page.locator(button(former)).click();
    expect((await kept(page)).isGranted).toBe(former === 'accept');
    await page.context().clearCookies();
    // as on a slow disk: the database opens when it is let
    await page.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      const waiting: (() => void)[] = [];
      Object.assign(globalThis, {letOpen: () => waiting.splice(0).forEach((go) => go())});
      IDBFactory.prototype.open = function (...given) {
        const request = Object.assign(new EventTarget(), {result: undefined}) as unknown as IDBOpenDBRequest;
        waiting.push(() => {
          const real = open(...given);
          for (const name of ['upgradeneeded', 'success', 'error'] as const)
            real.addEventListener(name, (event) => {
              Object.assign(request, {result: real.result});
              request[`on${name}`]?.(event as never);
            });
        });
        return request;
      };
    });
    await site.open(page);
    await page.locator(button(click)).click();
    // a no counts at once; a yes waits, and gives way to what was answered before
    expect(await isWritten(page)).toBe(click === 'accept');
    await page.evaluate(() => (globalThis as unknown as {letOpen(): void}).letOpen());
    await expect(page.locator('ithn-banner')).toHaveCount(0);
    await page.evaluate(() => window.ithn?.ready);
    expect(await page.evaluate(() => [window.ithn?.state.status, window.ithn?.granted('advertising')])).toEqual([
      'decided',
      false,
    ]);
  });

test('is no way for a program to a yes, and one to a no', async ({page, site}) => {
  await site.open(page);
  await page.locator(base).waitFor();
  const press = (part: string) =>
    page.evaluate(async (name) => {
      document.querySelector('ithn-banner')?.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`)?.click();
      await window.ithn?.ready;
      await new Promise((done) => setTimeout(done));
      return window.ithn?.state.status;
    }, part);
  expect(await press('accept')).toBe('unasked');
  expect(await press('reject')).toBe('decided');
  expect(await page.evaluate(() => window.ithn?.granted('advertising'))).toBe(false);
});

/** Configurations that wait for a file of ours before anything is granted. */
const waiting: readonly (readonly [string, object])[] = [
  ['signals', {signals: {dataLayer: true}}],
  ['a preset', {services: [{preset: 'youtube'}, {preset: 'google-analytics', id: 'G-ABC123'}]}],
];
for (const [name, config] of waiting)
  test(`takes a no at once and keeps it, also where ${name} must load before a yes`, async ({page, site}) => {
    await site.open(page, {config});
    await page.locator(button('accept')).click();
    await expect(page.locator(base)).toHaveAttribute('aria-busy', 'true');
    expect(await page.context().cookies()).toEqual([]);
    await page.locator(button('reject')).click();
    await expect(page.locator('ithn-banner')).toHaveCount(0);
    expect((await page.context().cookies()).map(({name}) => name)).toEqual(['ithn']);
    const decided = {status: 'decided', isGranted: false};
    const state = () =>
      page.evaluate(() => ({status: window.ithn?.state.status, isGranted: window.ithn?.granted('advertising')}));
    expect(await state()).toEqual(decided);
    // left before anything else has come
    await site.open(page, {config});
    expect(await page.locator('ithn-banner').count()).toBe(0);
    site.release();
    await page.evaluate(() => window.ithn?.ready);
    expect(await state()).toEqual(decided);
    await expect(page.locator('ithn-banner')).toHaveCount(0);
  });

test('takes no yes that waits over a later no', async ({page, site}) => {
  await site.open(page, {config: {signals: {dataLayer: true}, gate: {requireGesture: false}}});
  await page.evaluate(() => {
    Object.assign(globalThis, {yes: window.ithn?.acceptAll()});
    return window.ithn?.rejectAll();
  });
  site.release();
  expect(
    await page.evaluate(async () => {
      const {choices} = await (globalThis as unknown as {yes: Promise<{choices: {categories: object}}>}).yes;
      return [choices.categories, window.ithn?.granted('advertising')];
    }),
  ).toEqual([{session: true, persistent: false, beacon: false, advertising: false}, false]);
  // the control: without the no it is taken
  await page.context().clearCookies();
  await page.evaluate(() => window.ithn?.erase());
  await site.open(page, {config: {signals: {dataLayer: true}, gate: {requireGesture: false}}});
  await page.evaluate(() => void Object.assign(globalThis, {yes: window.ithn?.acceptAll()}));
  site.release();
  expect(
    await page.evaluate(async () => {
      await (globalThis as unknown as {yes: Promise<unknown>}).yes;
      return window.ithn?.granted('advertising');
    }),
  ).toBe(true);
});

test('says that a yes could not be taken', async ({page, site}) => {
  await page.route(/\/(?!ithn\.js)[\w/-]+\.js$/, (route) => route.abort());
  await site.open(page, {config: {signals: {dataLayer: true}}}, false);
  await page.locator(button('accept')).click();
  await expect(page.locator('ithn-banner [role="alert"]')).toHaveText(/Nothing has been turned on/);
  await expect(page.locator(base)).not.toHaveAttribute('aria-busy');
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
  await page.locator(button('reject')).click();
  await expect(page.locator('ithn-banner')).toHaveCount(0);
});

test('goes with a consent that is stopped', async ({page, site}) => {
  await site.open(page);
  await expect(page.locator(base)).toBeVisible();
  await page.evaluate(() => window.ithn?.stop());
  expect(await page.locator('ithn-banner').count()).toBe(0);
});

test('opens the preferences once they have come', async ({page, site}) => {
  await site.open(page);
  await page.locator(button('manage')).click();
  site.release();
  await expect(page.locator('ithn-preferences dialog')).toBeVisible();
});

test('shows nowhere where not everybody is asked straight away', async ({page, site}) => {
  const objection = {id: 'beacon', basis: 'objection', law: 'the law', regions: ['GB']};
  const others = [
    {signals: {mode: 'opt-out'}},
    {signals: {doNotTrack: true}},
    {minors: {threshold: 18, ask: true}},
    {ui: 'none'},
    {categories: [objection, {id: 'advertising'}]},
  ];
  for (const config of others) {
    const usual = {ui: {}, minors: undefined, signals: undefined};
    const categories = [{id: 'beacon'}, {id: 'advertising'}];
    await site.open(page, {config, writtenFor: {...usual, ...('categories' in config && {categories})}});
    expect(await page.evaluate(() => document.querySelectorAll('ithn-banner').length), JSON.stringify(config)).toBe(0);
    expect(await (await page.request.get(site.url)).text(), 'it was written').toContain('data-ithn="banner"');
  }
  await site.open(page);
  await expect(page.locator(base)).toBeVisible();
});

test('leaves the question to the interface where the page asks for something else', async ({page, site}) => {
  const others: Visit[] = [
    {writtenFor: {policy: {revision: 2, effective: '2026-03-05', url: '/privacy'}}},
    {writtenFor: {categories: [{id: 'beacon'}]}},
    {writtenFor: {policy: {revision: 1, effective: '2026-03-05', url: '/old'}}},
    {writtenFor: {texts: {en: {'banner-title': 'Other words'}}}},
  ];
  for (const visit of others) {
    await site.open(page, visit);
    expect(await page.locator('ithn-banner').count()).toBe(0);
    site.release();
    await expect(page.locator(button('reject'))).toBeVisible();
    expect(await isWritten(page)).toBe(false);
  }
  // the control: the order of the keys says nothing
  await site.open(page, {writtenFor: {policy: {url: '/privacy', effective: '2026-03-05', revision: 1}}});
  await expect(page.locator(base)).toBeVisible();
});

for (const [name, config] of [['plain', {}] as const, ...waiting])
  test(`goes where the page asks by itself, before the interface or a file of ours has come (${name})`, async ({
    page,
    site,
  }) => {
    const head = (isPrevented: boolean) => `<script>
      const seen = [];
      document.addEventListener('ithn-show', (event) => {
        seen.push(event.view);
        if (${isPrevented}) event.preventDefault();
      });
    </script>`;
    await site.open(page, {config, head: head(true)});
    await expect(page.locator('ithn-banner')).toHaveCount(0);
    expect(site.requests).toContain('/ithn.js');
    expect(await page.evaluate('[...new Set(seen)]')).toEqual(['banner']);
    site.release();
    await page.evaluate(() => window.ithn?.ready);
    await expect(page.locator('ithn-banner')).toHaveCount(0);
    // the control: a page that only listens
    await site.open(page, {config, head: head(false)});
    await page.waitForFunction('seen.length');
    await expect(page.locator(base)).toBeVisible();
    expect(await isWritten(page)).toBe(true);
  });

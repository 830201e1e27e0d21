import {accept, expect, expectCaught, open, ranIn, reject, test} from './gate-site.ts';

const held = (name: string, rest = '', category = 'beacon') =>
  `<script type="text/plain" data-consent="${category}" src="$${name}.js" ${rest}></script>`;
const inline = (code: string, rest = '') => `<script type="text/plain" data-consent="beacon" ${rest}>${code}</script>`;

test('classic scripts run in document order, one after the other', async ({page, site}) => {
  const body = [held('a').replace('.js', '.js?wait=400'), inline(`ran('b')`), held('c'), inline(`ran('d')`)];
  site.page('/order', `<ithn><body>${body.join('').replaceAll('$', `${site.stranger}/`)}`);
  await expectCaught(page, site, '/order', ['/a.js', '/c.js']);
  await open(page, site, '/order');
  await page.waitForLoadState('load');
  await page.waitForTimeout(300);
  expect(site.footprints).toEqual([]);
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['a', 'b', 'c', 'd']);
  expect(site.footprints).toEqual(['/a.js', '/c.js']);
});

test('async runs when it has loaded, defer and modules after parsing and in order', async ({page, site}) => {
  const body = [
    held('slow', 'async').replace('.js', '.js?wait=900'),
    held('deferred', 'defer').replace('.js', '.js?wait=300'),
    inline(`ran('module')`, 'data-type="module"'),
    held('last', 'defer'),
    inline(`ran('classic')`),
    inline(`ran('not deferred')`, 'defer'),
  ];
  site.page('/kinds', `<ithn><body>${body.join('').replaceAll('$', `${site.stranger}/`)}`);
  await open(page, site, '/kinds');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page)).toContain('slow');
  expect(await ranIn(page)).toEqual(['classic', 'not deferred', 'deferred', 'module', 'last', 'slow']);
});

test('a hung script delays others no longer than its limit, and those after it run', async ({page, site}) => {
  const body = [held('hung').replace('.js', '.js?hang'), held('b'), inline(`ran('c')`), held('d', 'defer')];
  site.page('/hung', `<ithn><body>${body.join('').replaceAll('$', `${site.stranger}/`)}`);
  await open(page, site, '/hung');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page), {timeout: 6000}).toEqual(['b', 'c', 'd']);
});

test('a nomodule script never runs in a browser with modules, and delays nothing', async ({page, site}) => {
  const body = [held('old', 'nomodule'), held('b'), inline(`ran('c')`)];
  site.page('/nomodule', `<ithn><body>${body.join('').replaceAll('$', `${site.stranger}/`)}`);
  await open(page, site, '/nomodule');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page), {timeout: 2000}).toEqual(['b', 'c']);
  expect(site.footprints).not.toContain('/old.js');
});

test('a failing script delays nothing', async ({page, site}) => {
  const body = [
    inline(`throw new Error('on purpose')`),
    `<script type="text/plain" data-consent="beacon" src="http://localhost:1/refused.js"></script>`,
    inline(`ran('b')`),
  ];
  site.page('/failing', `<ithn><body>${body.join('')}`);
  await open(page, site, '/failing');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['b']);
});

test('a no in the middle of a slow release stops the rest; a new yes runs the rest, and nothing twice', async ({
  page,
  site,
}) => {
  const body = [held('a').replace('.js', '.js?wait=1500'), inline(`ran('b')`), held('c'), held('d', 'defer')];
  site.page('/middle', `<ithn><body>${body.join('').replaceAll('$', `${site.stranger}/`)}`);
  await expectCaught(page, site, '/middle', ['/a.js', '/c.js', '/d.js']);
  await open(page, site, '/middle');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => site.footprints).toEqual(['/a.js']);
  await reject(page);
  await page.waitForTimeout(2000);
  expect(await ranIn(page)).toEqual(['a']); // requested before the no: nothing can call it back
  expect(site.footprints).toEqual(['/a.js']);
  for (let times = 0; times < 3; times++) {
    await accept(page);
    await reject(page);
  }
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['a', 'b', 'c', 'd']);
  await page.waitForTimeout(300);
  expect(await ranIn(page)).toEqual(['a', 'b', 'c', 'd']);
  expect(site.footprints).toEqual(['/a.js', '/c.js', '/d.js']);
});

test('a script keeps its attributes, and document.currentScript is itself', async ({page, site}) => {
  const code = `const s = document.currentScript; window.seen = {id: s.id, lang: s.lang, key: s.dataset.key, odd: s.hasAttribute('@odd'), type: s.type};`;
  const body = [
    `<script type="text/plain" data-consent="beacon" id="own" lang="ar" data-key="7" @odd="1">${code}</script>`,
    `<script type="text/plain" data-consent="beacon" src="${site.stranger}/a.js" crossorigin="anonymous"
       referrerpolicy="no-referrer" fetchpriority="low" onload="ran('onload')"></script>`,
    `<script type="text/plain" data-consent="beacon" src="${site.stranger}/b.js" crossorigin
       integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" onerror="ran('refused')"></script>`,
  ];
  site.page('/attributes', `<ithn><body>${body.join('')}`);
  await open(page, site, '/attributes');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['a', 'onload', 'refused']);
  expect(await page.evaluate(() => (window as unknown as {seen: object}).seen)).toMatchObject({
    id: 'own',
    lang: 'ar',
    key: '7',
    type: '',
  });
  const names = await page.locator('script[src*="a.js"]').evaluate((script) => script.getAttributeNames());
  for (const name of ['crossorigin', 'referrerpolicy', 'fetchpriority', 'onload']) expect(names).toContain(name);
});

test('under a nonce policy a held script runs with its own nonce, and one without does not', async ({page, site}) => {
  const body = [inline(`ran('b')`), inline(`ran('a')`, 'nonce="abc"')];
  const config = {policy: {revision: 1, effective: '2026-11-01', url: '/p'}, ui: 'none', gate: {requireGesture: false}};
  site.page(
    '/nonce',
    `<script type="application/json" id="c">${JSON.stringify(config)}</script>
     <script nonce="abc" src="/dist/ithn.js" data-config="#c"></script><body>${body.join('')}`,
    {},
    {'content-security-policy': `default-src 'none'; script-src 'nonce-abc'`},
  );
  await open(page, site, '/nonce');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['a']);
});

test('document.write() in a held script cannot erase the page', async ({page, site}) => {
  const body = [inline(`document.write('<p id=written>'); document.writeln('x'); ran('a')`), inline(`ran('b')`)];
  site.page('/write', `<ithn><body><main>shop</main>${body.join('')}`);
  await open(page, site, '/write');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['a', 'b']);
  await expect(page.locator('main')).toHaveText('shop');
  await expect(page.locator('#written')).toHaveCount(0);
  expect(await page.evaluate(() => Object.hasOwn(document, 'write'))).toBe(false);
});

test('on the next visit granted scripts start while the page is still being parsed', async ({page, site}) => {
  site.page(
    '/again',
    `<ithn><script>document.addEventListener('DOMContentLoaded', () => ran('parsed'))</script><body>` +
      `${inline(`ran('a')`)}${held('b').replaceAll('$', `${site.stranger}/`)}${'<p>bread'.repeat(2000)}<script src="${site.stranger}/own.js?wait=2000"></script>`,
  );
  await open(page, site, '/again');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page)).toContain('b');
  await page.reload();
  expect(await ranIn(page)).toEqual(['a', 'b', 'own', 'parsed']);
});

test('a script added during the release waits its turn; one that the markup does not name never loads', async ({
  page,
  site,
}) => {
  const adder = `const s = document.createElement('script'); s.type = 'text/plain'; s.dataset.consent = 'beacon'; s.text = "ran('added')"; document.body.append(s); document.currentScript.remove(); ran('a')`;
  site.page('/adding', `<ithn><body>${inline(adder)}${inline(`ran('b')`)}`);
  await open(page, site, '/adding');
  await page.waitForLoadState('load');
  await accept(page);
  await expect.poll(() => ranIn(page)).toEqual(['a', 'b', 'added']);
  expect(site.footprints).toEqual([]);
});

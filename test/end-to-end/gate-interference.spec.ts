// Pages that change the document while a yes releases into it: nothing is thrown, runs twice, or runs without consent.
import {accept, expect, expectCaught, open, ranIn, reject, test, type Site} from './gate-site.ts';

/** Held, with a name of its own in the order of what ran. */
const external = ({stranger}: Site, name: string, category = 'beacon'): string =>
  `<script type="text/plain" data-consent="${category}" data-src="${stranger}/${name}.js"></script>`;
const inline = (name: string, code = ''): string =>
  `<script type="text/plain" data-consent="beacon" id="${name}">ran('${name}');${code}</script>`;
const denied = ({stranger}: Site): string =>
  `<script type="text/plain" data-consent="advertising" data-src="${stranger}/denied.js"></script>
   <img alt="" data-consent="advertising" data-src="${stranger}/denied.gif">`;
/** Only the first category: the second stays refused. */
const acceptBeacon = `void window.ithn.choose({categories: {beacon: true}})`;

for (const [what, code] of [
  ['itself', 'document.currentScript.remove()'],
  ['its parent', 'document.currentScript.parentElement.remove()'],
  ['every script', 'for (const one of [...document.scripts]) one.remove()'],
] as const)
  test(`a released script that removes ${what} runs once, and takes nobody else’s run away`, async ({page, site}) => {
    const body = (code: string): string =>
      `<ithn><body><div>${inline('first', code)}</div><div>${inline('second')}${external(site, 'third')}</div>
       ${external(site, 'fourth')}${denied(site)}`;
    site.page('/control', body(''));
    await expectCaught(page, site, '/control', ['/denied.gif', '/denied.js', '/fourth.js', '/third.js']);
    site.page('/', body(code));
    await open(page, site, '/');
    await page.evaluate(acceptBeacon);
    // A script that its page removes before its turn has come does not run without a gate either.
    const own = what === 'every script' ? ['first'] : ['first', 'second', 'third', 'fourth'];
    await expect.poll(async () => (await ranIn(page)).sort()).toEqual([...own].sort());
    await page.request.get(`${site.stranger}/later`);
    expect(site.footprints.filter((path) => path.includes('denied'))).toEqual([]);
  });

test('a framework that removes the guest while it runs: it runs once, and none runs after a no', async ({
  page,
  site,
}) => {
  site.page(
    '/',
    `<ithn><body><main></main><script>
      // As a list that knows its children: whatever it did not make is taken away at once.
      const main = document.querySelector('main');
      main.innerHTML = \`${inline('born').replace('</script>', '<\\/script>')}${external(site, 'far').replace('</script>', '<\\/script>')}\`;
      const own = new Set(main.childNodes);
      new MutationObserver(() => { for (const node of main.childNodes) if (!own.has(node)) node.remove(); })
        .observe(main, {childList: true});
    </script>`,
  );
  await open(page, site, '/');
  const children = () => page.evaluate(() => document.querySelector('main')?.innerHTML);
  const before = await children();
  await accept(page);
  await expect.poll(async () => (await ranIn(page)).sort()).toEqual(['born', 'far']);
  expect(await children(), 'what the framework made').toBe(before);
  await reject(page);
  await page.evaluate(() => document.body.append(document.querySelector('main') ?? ''));
  await page.request.get(`${site.stranger}/later`);
  expect((await ranIn(page)).length).toBe(2);
});

test('a released script that opens the document anew: what it writes is held or released like all else', async ({
  page,
  site,
}) => {
  const written = `<p id="new">new</p>${external(site, 'written')}${denied(site)}`;
  const code = `setTimeout(() => { document.open(); document.write(window.written); document.close(); ran('wrote') })`;
  site.page(
    '/',
    `<ithn><script>window.written = ${JSON.stringify(written).replaceAll('<', '\\u003c')}</script>
     <body>${inline('opener', code)}${external(site, 'beside')}`,
  );
  await open(page, site, '/');
  await page.evaluate(() => window.ithn?.ready);
  await page.waitForLoadState('networkidle');
  await page.evaluate(acceptBeacon);
  await expect.poll(() => ranIn(page)).toContain('wrote');
  await expect(page.locator('#new')).toBeVisible();
  await expect.poll(() => ranIn(page)).toContain('written');
  await page.request.get(`${site.stranger}/later`);
  expect(site.footprints.filter((path) => path.includes('denied'))).toEqual([]);
  const ran = await ranIn(page);
  expect(
    ran.filter((name) => name === 'written'),
    'once',
  ).toHaveLength(1);
});

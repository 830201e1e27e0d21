import type {Page} from '@playwright/test';
import {accept, expect, open, ranIn, reject, test, type Site} from './gate-site.ts';
import {tools} from './compat-markup.ts';

/** Cookies in which other tools keep a yes to everything. */
const formerYes = [
  'CookieConsent={necessary:true,preferences:true,statistics:true,marketing:true}',
  'OptanonConsent=groups=C0001:1,C0002:1,C0003:1,C0004:1',
  'cookieyes-consent=consent:yes,analytics:yes,advertisement:yes',
  'cc_cookie={"categories":["analytics","ads"],"revision":0}',
  'tarteaucitron=!youtube=true!vimeo=true',
  'klaro={"statistics-tag":true}',
];

/** Requests of others, and inline scripts that ran. */
const cameOf = async (page: Page, site: Site, frames: readonly string[]): Promise<string[]> => {
  const ran = await ranIn(page);
  const inline = ran.filter((name) => !site.footprints.includes(`/${name}.js`));
  return [...new Set([...site.footprints, ...frames, ...inline])].sort();
};

for (const [name, {markup, config, beacon, rest, unknown}] of Object.entries(tools))
  test(`${name}: its markup is held, released by category, and unknown names are reported`, async ({page, site}) => {
    const frames: string[] = [];
    await page.route(/vimeo|youtube|dailymotion/, (route) => {
      frames.push(route.request().url());
      return route.fulfill({contentType: 'text/html', body: ''});
    });
    await page.addInitScript((cookies) => {
      for (const one of cookies) document.cookie = `${one}; path=/`;
      const said: string[] = [];
      Object.assign(globalThis, {said});
      document.addEventListener('ithn-error', ({message}) => said.push(message));
    }, formerYes);
    site.page(`/${name}`, `<ithn><body>${markup(site.stranger)}`, {compat: name, ...config});
    await open(page, site, `/${name}`);
    const said = () => page.evaluate(() => (globalThis as unknown as {said: string[]}).said.join('\n'));
    for (const word of unknown) await expect.poll(said).toContain(`no category or service "${word}"`);
    const always = name === 'cookiebot' ? ['own'] : name === 'cookieconsent' ? ['without'] : [];
    await page.waitForLoadState('load');
    expect(await cameOf(page, site, frames)).toEqual(always);

    await page.evaluate(() => void window.ithn?.choose({categories: {beacon: true, persistent: true}}));
    const first = [...always, ...beacon].sort();
    await expect.poll(() => cameOf(page, site, frames)).toEqual(first);
    await accept(page);
    await expect.poll(() => cameOf(page, site, frames)).toEqual([...first, ...rest].sort());

    await reject(page);
    await expect(page.locator('iframe[src^=http]')).toHaveCount(0);
    // and for who comes back with a yes
    await accept(page);
    site.footprints.length = 0;
    frames.length = 0;
    await open(page, site, `/${name}`);
    const all = [...always.filter((one) => one !== 'without'), ...beacon, ...rest].sort();
    await expect.poll(() => cameOf(page, site, frames)).toEqual(all);
  });

test('markup added later is read too, and a live script is reported', async ({page, site}) => {
  const {stranger} = site;
  site.page('/later', `<ithn><body><script data-cookieyes="cookieyes-analytics">ran('live')</script>`, {
    compat: 'cookieyes',
  });
  const said = page.waitForEvent('console', (message) => message.text().includes('this script is not held'));
  await open(page, site, '/later');
  await said;
  await accept(page);
  await page.evaluate((address) => {
    const script = document.createElement('script');
    Object.assign(script, {type: 'text/plain', src: address});
    script.dataset.cookieyes = 'cookieyes-analytics';
    document.body.append(script);
  }, `${stranger}/late.js`);
  await expect.poll(() => site.footprints).toEqual(['/late.js']);
});

test('held markup in a script is released if the page requires Trusted Types', async ({page, site}) => {
  const config = {...tools.didomi?.config};
  const held = `<script type="didomi/html" data-vendor="c:stats-7"><img src="${site.stranger}/seen.gif" alt=""></script>`;
  const headers = {'content-security-policy': `require-trusted-types-for 'script'; trusted-types ithn ithn#gate`};
  site.page('/trusted', `<ithn><body>${held}`, config, headers);
  await open(page, site, '/trusted');
  await accept(page);
  await expect.poll(() => site.footprints).toEqual(['/seen.gif']);
});

test('a control: the same markup without what holds it loads it all', async ({page, site}) => {
  for (const [name, {markup, beacon, rest}] of Object.entries(tools)) {
    site.footprints.length = 0;
    const live = markup(site.stranger)
      .replaceAll(/type="(?:text\/plain|didomi\/javascript)"/g, '')
      .replaceAll(/<script type="didomi\/html"[^>]*>(.*?)<\/script>/g, '$1')
      .replaceAll(/ src="about:blank"/g, '')
      .replaceAll(/(?:data-)?(?:suppressedsrc|src-cmplz|cookieblock-src|uc-src)=/g, 'src=')
      .replaceAll(/data-src=/g, 'src=');
    site.page('/live', `<body>${live}`);
    await open(page, site, '/live');
    const wanted = [...beacon, ...rest].filter((one) => one.startsWith('/'));
    await expect.poll(() => wanted.filter((one) => !site.footprints.includes(one)), name).toEqual([]);
  }
});

import {accept, expect, expectCaught, open, test} from './gate-site.ts';

const services = [{id: 'measure', categories: 'beacon', hosts: ['127.0.0.1'], stores: ['_nowhere']}];
const mistakes = (stranger: string) =>
  `<ithn><body><script data-consent="beacon" src="${stranger}/live.js"></script>
   <img data-consent="beacon" src="${stranger}/live.gif"><img src="${stranger}/unmarked.gif">
   <img data-consent="beacon" data-src="${stranger}/right.gif">
   <template data-consent="beacon"><img src="${stranger}/ahead.gif"><img data-src="${stranger}/right.gif"></template>`;

test('debug reports what is marked but live, what loads unmarked and which cookie is missing', async ({page, site}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  site.page('/debug', mistakes(site.stranger), {services, debug: true});
  await open(page, site, '/debug');
  await expect.poll(() => said.filter((text) => text.includes('live.js')).length).toBeGreaterThan(1);
  const about = (pattern: RegExp) => said.some((text) => pattern.test(text));
  await expect.poll(() => about(/this is marked but loads anyway; use data-src instead of src.*live\.gif/)).toBe(true);
  await expect
    .poll(() => about(/127\.0\.0\.1 was reached although "measure" is not granted.*unmarked\.gif/))
    .toBe(true);
  await expect.poll(() => about(/Firefox loads this although it is in a template.*ahead\.gif/)).toBe(true);
  expect(about(/right\.gif/)).toBe(false);
  await accept(page);
  await expect.poll(() => about(/"measure" declares the cookie _nowhere/), {timeout: 8000}).toBe(true);
});

test('debug names each text that replaces no message, and no other', async ({page, site}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  const texts = {en: {'banner-title': 'Your bread', 'banner-titel': 'Your bread'}};
  site.page('/texts', '<ithn><body>', {services, texts, debug: true});
  await open(page, site, '/texts');
  await expect
    .poll(() => said)
    .toEqual([
      expect.stringContaining(
        'texts.en must have message ids as keys (received "banner-titel"). demo/docs/texts.md lists them.',
      ),
    ]);
});

test('without debug it is silent', async ({page, site}) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  site.page('/silent', mistakes(site.stranger), {services});
  await open(page, site, '/silent');
  await page.waitForTimeout(1000);
  expect(said.filter((text) => text.includes('ithn'))).toEqual([]);
});

test('status() reports what slipped, and whether the script ran too late', async ({page, site}) => {
  site.page('/slipped', `<ithn><body><img src="${site.stranger}/early.gif">`);
  await open(page, site, '/slipped');
  const status = () => page.evaluate(() => window.ithn?.status());
  await expect.poll(status).toMatchObject({late: false, slipped: ['127.0.0.1']});

  site.page('/below', `<script src="${site.stranger}/above.js"></script><ithn><body>`);
  await open(page, site, '/below');
  await expect.poll(status).toMatchObject({slipped: ['127.0.0.1']});

  site.page('/clean', `<ithn><body><img data-consent="beacon" data-src="${site.stranger}/later.gif">`);
  await open(page, site, '/clean');
  expect(await status()).toMatchObject({late: false, slipped: []});
  await accept(page);
  await expect.poll(() => site.footprints).toContain('/later.gif');
  expect(await status()).toMatchObject({slipped: []});

  for (const [name, change] of [
    ['async', (html: string) => html.replace('<script src="/dist', '<script async src="/dist')],
    ['defer', (html: string) => html.replace('<script src="/dist', '<script defer src="/dist')],
    [
      'injected',
      (html: string) =>
        html.replace(
          /<script src="(.dist.ithn.js)" data-config="#c">/,
          `<script>const s = document.createElement('script'); s.src = '$1'; s.dataset.config = '#c'; document.head.append(s)`,
        ),
    ],
  ] as const) {
    site.page(`/${name}`, `<ithn><body>`);
    await page.route(`**/${name}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, body: change(await response.text())});
    });
    await open(page, site, `/${name}`);
    await expect.poll(async () => (await status())?.late, name).toBe(true);
  }
});

test('ungated, marked elements are detected like live ones', async ({page, site}) => {
  site.page('/mistakes', mistakes(site.stranger), {services});
  const paths = ['ahead.gif', 'live.gif', 'live.js', 'right.gif', 'unmarked.gif'].map((name) => `/${name}`);
  await expectCaught(page, site, '/mistakes', paths);
});

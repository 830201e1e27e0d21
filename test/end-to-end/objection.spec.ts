import {expect, readStorage, removeGate, test} from './fixtures.ts';
import {granted, openPage, receipts} from './signal-site.ts';

const law = {en: 'the Data (Use and Access) Act 2025', ar: 'قانون استخدام البيانات والوصول إليها لعام 2025'};
const config = (region: string) => ({
  categories: [{id: 'beacon', basis: 'objection', law, regions: ['GB']}, {id: 'advertising'}],
  services: [{id: 'counter', categories: 'beacon', hosts: ['127.0.0.1'], stores: ['_counter']}],
  signals: {region},
});

test.describe('a category that may run unless the visitor objects', () => {
  test('loads before an answer in its region and nowhere else, and is silent from the objection on', async ({
    page,
    shop,
    strangers,
  }) => {
    const body = `
      <script type="text/plain" data-consent="beacon" data-service="counter">document.cookie = '_counter=1; path=/';</script>
      <img alt="" data-consent="beacon" data-service="counter" data-src="${strangers.url}/pixel/counter.gif">
      <img alt="" data-consent="advertising" data-src="${strangers.url}/ad/banner.gif">`;

    await openPage(page, config('KW'), body);
    await expect(shop.bannerButton('reject')).toBeVisible();
    await page.waitForFunction(() => window.ithn?.status().objectable);
    expect(strangers.requests()).toEqual([]);
    expect(await granted(page)).toEqual([]);

    await openPage(page, config('GB'), body);
    await expect(shop.banner.locator('[part=objection]')).toContainText(law.en);
    await expect.poll(() => strangers.requests()).toEqual(['GET /pixel/counter.gif']);
    await expect.poll(() => page.evaluate(() => document.cookie)).toBe('_counter=1');
    expect((await readStorage(page, page.context())).databases).toEqual([]);

    await shop.bannerButton('reject').click();
    await expect(shop.banner).toHaveCount(0);
    // What it kept goes with it, as after a withdrawal.
    await expect.poll(() => page.evaluate(() => document.cookie)).not.toContain('_counter');
    expect(await receipts(page)).toMatchObject([
      {
        source: 'objection',
        denied: {services: ['counter']},
        objection: [{category: 'beacon', law: law.en, region: 'GB'}],
      },
    ]);
    strangers.clear();
    await page.evaluate((url) => {
      const pixel = document.createElement('img');
      Object.assign(pixel.dataset, {service: 'counter', src: `${url}/pixel/late.gif`});
      document.body.append(pixel);
    }, strangers.url);
    await openPage(page, config('GB'), body);
    await page.waitForFunction(() => window.ithn?.status().objectable);
    expect(strangers.requests()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).not.toContain('_counter');

    // The control: without the gate the same page is caught.
    await removeGate(page);
    await openPage(page, config('KW'), body);
    await expect.poll(() => strangers.kinds()).toEqual(['ad', 'pixel']);
  });
});

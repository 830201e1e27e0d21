import {expect, test} from './fixtures.ts';
import {openCase} from './layers-site.ts';

test.describe('the texts that the script tag fetches', () => {
  test('are requested before the interface has loaded', async ({page, shop}) => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/ui-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/\/words\/banner-de-\w+\.js$/);
    await openCase(page, {lang: 'de-AT'});
    await asked;
    letGo();
    await expect(shop.bannerButton('reject')).toHaveText('Alle ablehnen');
  });

  test('are not fetched in English', async ({page, shop}) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openCase(page, {lang: 'en-GB'});
    await expect(shop.bannerButton('reject')).toHaveText('Reject all');
    expect(asked.filter((path) => path.startsWith('/ui-'))).toHaveLength(1);
    expect(asked.filter((path) => path.startsWith('/words/'))).toEqual([]);
  });

  test('are not found in a language without texts, and English is shown', async ({page, shop}) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openCase(page, {lang: 'nl'});
    await expect(shop.bannerButton('reject')).toHaveText('Reject all');
    await shop.bannerButton('manage').click();
    await expect(shop.dialog).toBeVisible();
    // a module that was not there is asked for again by whoever imports it next
    const words = [...new Set(asked.filter((path) => path.startsWith('/words/')))];
    expect(words).toEqual([expect.stringMatching(/^\/words\/banner-nl-\w+\.js$/)]);
  });
});

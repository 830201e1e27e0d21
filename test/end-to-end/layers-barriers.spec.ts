import type {Page} from '@playwright/test';
import {findBarriers, findMoreBarriers, putLayersInBody} from './barriers.ts';
import {expect, test} from './fixtures.ts';
import {drawnLanguages, layouts, openCase, themes} from './layers-site.ts';

/** The entrance fades: measured before it is over, every colour is too pale. */
const still = {reducedMotion: 'reduce'} as const;

/** Puts on another theme, or none, while everything stands as it is. */
const wear = (page: Page, theme: string): Promise<void> =>
  page.evaluate(async (theme) => {
    document.querySelector('link[data-theme]')?.remove();
    if (!theme) return;
    const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: `/themes/${theme}.css`});
    link.dataset.theme = '';
    await new Promise((loaded) => {
      link.onload = loaded;
      document.head.append(link);
    });
  }, theme);

// Language × layout × theme, light and dark: in eight languages 192 looks at the banner and 64 at the preferences, which have
// no layout.
for (const lang of drawnLanguages)
  test(`no barrier in any layout or theme, light or dark, and nothing to correct (${lang})`, async ({page, shop}) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const lookEverywhere = async (tag: string, where: string): Promise<void> => {
      for (const theme of ['', ...themes]) {
        await wear(page, theme);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({...still, colorScheme});
          expect(await findMoreBarriers(page, tag), `${where} ${theme} ${colorScheme}`).toEqual([]);
        }
      }
    };
    await page.emulateMedia(still);
    await putLayersInBody(page);
    for (const layout of layouts) {
      await openCase(page, {lang, layout});
      await expect(shop.bannerButton('reject')).toBeVisible();
      expect(await findBarriers(page, 'ithn-banner'), layout).toEqual([]);
      await lookEverywhere('ithn-banner', layout);
      if (layout !== 'modal') await page.unrouteAll();
    }
    await wear(page, '');
    await shop.bannerButton('manage').click();
    await expect(shop.dialog).toBeVisible();
    await shop.preferences.locator('summary').first().click();
    await lookEverywhere('ithn-preferences', 'preferences');
    expect(complaints).toEqual([]);
  });

test('axe does find a barrier where there is one', async ({page, shop}) => {
  await page.emulateMedia(still);
  await putLayersInBody(page);
  await openCase(page);
  await expect(shop.bannerButton('reject')).toBeVisible();
  // from within: a theme that does it is corrected
  await shop.banner.locator('[part~=title]').evaluate((title) => (title.style.color = '#bbb'));
  for (const find of [findBarriers, findMoreBarriers])
    expect((await find(page, 'ithn-banner')).join()).toContain('color-contrast');
});

for (const lang of ['ar', 'en']) {
  test(`what a screen reader is told (${lang})`, async ({page, shop}) => {
    await openCase(page, {lang});
    await expect(shop.bannerButton('reject')).toBeVisible();
    await expect(shop.banner.locator('[role=status]')).not.toBeEmpty();
    await expect(shop.banner.locator('[part~=base]')).toMatchAriaSnapshot({name: `banner-${lang}.aria.yml`});
    await shop.bannerButton('manage').click();
    await expect(shop.dialog).toBeVisible();
    await expect(shop.dialog).toMatchAriaSnapshot({name: `preferences-${lang}.aria.yml`});
  });

  test(`everything by keyboard alone: choose, save, come back, withdraw (${lang})`, async ({page, shop}) => {
    await openCase(page, {lang});
    await expect(shop.bannerButton('manage')).toBeVisible();
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return `${element?.getAttribute('part') ?? ''} ${(element as HTMLInputElement | null)?.value ?? ''}`;
      });
    const walkTo = async (what: string) => {
      for (let presses = 0; presses < 40 && !(await focused()).includes(what); presses++)
        await page.keyboard.press('Tab');
      expect(await focused()).toContain(what);
    };
    await walkTo('manage');
    await page.keyboard.press('Enter');
    await expect(shop.dialog).toBeVisible();
    await walkTo('switch beacon');
    await page.keyboard.press('Space');
    await walkTo('save');
    await page.keyboard.press('Enter');
    await expect(shop.dialog).toBeHidden();
    expect(await page.evaluate(() => [window.ithn?.granted('beacon'), window.ithn?.granted('advertising')])).toEqual([
      true,
      false,
    ]);
    await walkTo('base button');
    await page.keyboard.press('Enter');
    await expect(shop.dialog).toBeVisible();
    // No way out of the dialog by Tab: after a whole round the focus has never been on the page.
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(/^(ithn-preferences|body)$/);
    }
    await walkTo('withdraw');
    await page.keyboard.press('Space');
    await expect.poll(() => page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
  });
}

test('Escape in the modal layout grants nothing, and the page is free again', async ({page, shop}) => {
  await openCase(page, {layout: 'modal', body: '<button onclick="this.textContent = `pressed`">Buy</button>'});
  await expect(shop.bannerButton('reject')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shop.bannerButton('reject')).toBeHidden();
  await page.getByRole('button', {name: 'Buy'}).click();
  await expect(page.getByRole('button', {name: 'pressed'})).toBeVisible();
  expect(await page.evaluate(() => [window.ithn?.state.status, window.ithn?.granted('beacon')])).toEqual([
    'unasked',
    false,
  ]);
});

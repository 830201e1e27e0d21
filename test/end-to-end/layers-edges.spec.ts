import type {Locator, Page} from '@playwright/test';
import {expect, test} from './fixtures.ts';
import {fontStyle, serveFonts} from './fonts.ts';
import {atRest, openCase} from './layers-site.ts';

const edges = ['block-start', 'block-end'] as const;
const sides = ['', ' inline-start', ' inline-end'] as const;

/** Where the banner stands: its distance from each edge of the window. */
const distances = (page: Page) =>
  page.evaluate(() => {
    const base = document.querySelector('ithn-banner')?.shadowRoot?.querySelector('[part~=base]');
    if (!base) throw new Error('no banner');
    const {left, top, right, bottom} = base.getBoundingClientRect();
    return {left, top, right: innerWidth - right, bottom: innerHeight - bottom};
  });

for (const layout of ['bar', 'box'] as const)
  test(`a ${layout} stands at the edges it is given, mirrored in Arabic, and covers no focus`, async ({page, shop}) => {
    const links = Array.from({length: 30}, (_, index) => `<p><a href="#${index}">Link ${index}</a></p>`).join('');
    await page.emulateMedia({reducedMotion: 'reduce'});
    for (const width of [360, 1280])
      for (const edge of edges)
        for (const side of sides) {
          const places: Record<string, Awaited<ReturnType<typeof distances>>> = {};
          for (const lang of ['en', 'ar']) {
            await page.setViewportSize({width, height: 800});
            await openCase(page, {lang, body: links, config: {ui: {layout, position: edge + side}}});
            await expect(shop.bannerButton('reject')).toBeVisible();
            await atRest(page, 'ithn-banner');
            const place = (places[lang] = await distances(page));
            const [near, far] = edge === 'block-start' ? (['top', 'bottom'] as const) : (['bottom', 'top'] as const);
            // a sheet on a phone, a card where there is more room
            expect(place[near], `${lang} ${edge}${side} ${width}`).toBeCloseTo(width === 360 ? 0 : 12, 0);
            expect(place[far]).toBeGreaterThan(100);
            await page.unrouteAll();
          }
          const {en, ar} = places;
          if (layout === 'box' && width > 1000) {
            const isStart = side === ' inline-start';
            expect(isStart ? en?.left : en?.right).toBeCloseTo(12, 0);
            expect(isStart ? ar?.right : ar?.left).toBeCloseTo(12, 0);
            // One box's place is the other's in a mirror, but for the length of the words.
            expect(isStart ? en?.right : en?.left).toBeGreaterThan(700);
            expect(isStart ? ar?.left : ar?.right).toBeGreaterThan(700);
          } else expect(Math.abs((en?.left ?? 0) - (en?.right ?? 99))).toBeLessThanOrEqual(1);
        }
  });

for (const edge of edges)
  test(`what has the focus is not behind a bar at ${edge} (360 px)`, async ({page, shop}) => {
    await page.setViewportSize({width: 360, height: 800});
    const links = Array.from({length: 40}, (_, index) => `<p><a href="#${index}">Link ${index}</a></p>`).join('');
    await serveFonts(page);
    const head = `<style>${fontStyle}</style>`;
    await openCase(page, {head, body: links, config: {ui: {layout: 'bar', position: edge}}});
    await expect(shop.bannerButton('reject')).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(
          (side) =>
            parseFloat(getComputedStyle(document.documentElement).getPropertyValue(`scroll-padding-${side}`)) || 0,
          edge,
        ),
      )
      .toBeGreaterThan(100);
    await shop.bannerButton('manage').focus();
    const key = edge === 'block-start' ? 'Shift+Tab' : 'Tab';
    if (edge === 'block-start') await page.getByText('Link 39').focus();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press(key);
      const covered = await page.evaluate(() => {
        const {activeElement} = document;
        if (activeElement?.localName !== 'a') return false;
        const {left, top, width, height} = activeElement.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) !== activeElement;
      });
      expect(covered, `after ${presses + 1} presses`).toBe(false);
    }
  });

test('an invalid position is reported', async ({page}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await openCase(page, {config: {ui: {layout: 'box', position: 'left'}}});
  await expect.poll(() => said.join()).toContain('ui.position must be one of block-start');
  await expect(page.locator('ithn-banner')).toHaveCount(0);
});

test('categories with nothing to ask are reported, and no empty banner shows', async ({page}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await openCase(page, {config: {categories: [], services: []}});
  await expect.poll(() => said.join()).toContain('categories must be a list with at least one optional category');
  await expect(page.locator('ithn-banner')).toHaveCount(0);
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
});

const site = {email: 'privacy@shop.example'};
const breach = {
  kind: 'breach',
  id: 'drill-1',
  discovered: '2026-11-01T08:00:00+03:00',
  notified: '2026-11-02T08:00:00+03:00',
  nature: {ar: 'تمرين: اطلع شخص غير مخول على نسخة احتياطية.', en: 'A drill: somebody read a backup.'},
  data: [{ar: 'عنوان البريد الإلكتروني', en: 'E-mail address'}],
  steps: [{ar: 'أغلقنا الثغرة وأبلغنا الجهات المعنية.', en: 'We closed the gap and told the authorities.'}],
};

/** What the pointer meets in the middle of a button of a tag: the tag and the button's part. */
const hitAt = (button: Locator): Promise<string> =>
  button.evaluate((one) => {
    const {left, top, width, height} = one.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const host = document.elementFromPoint(x, y);
    return `${host?.localName} ${host?.shadowRoot?.elementFromPoint(x, y)?.getAttribute('part')}`;
  });

for (const lang of ['ar', 'en'] as const)
  test(`a breach notice and the banner do not overlap (${lang})`, async ({page, shop}) => {
    const errors: string[] = [];
    page.on('pageerror', ({message}) => errors.push(message));
    await page.emulateMedia({reducedMotion: 'reduce'});
    const notice = page.locator('ithn-notice [part~=base]');
    const banner = shop.banner.locator('[part~=base]');
    const read = page.locator('ithn-notice button');
    for (const position of [undefined, 'block-start'] as const) {
      await page.setViewportSize({width: 360, height: 640});
      await openCase(page, {lang, config: {notices: [breach], site, ui: {layout: 'bar', ...(position && {position})}}});
      await expect(shop.bannerButton('reject')).toBeVisible();
      await expect(notice).toBeVisible();
      for (const [width, height] of [
        [360, 640],
        [320, 480],
        [768, 1024],
        [1280, 720],
        [1280, 400],
      ] as const) {
        await page.setViewportSize({width, height});
        const where = `${position} ${width} × ${height}`;
        const gap = async (): Promise<number> => {
          const [one, other] = await Promise.all([notice.boundingBox(), banner.boundingBox()]);
          if (!one || !other) throw new Error('no boxes');
          return Math.max(other.y - one.y - one.height, one.y - other.y - other.height);
        };
        await expect.poll(gap, where).toBeGreaterThanOrEqual(4);
        for (const box of [notice, banner]) await expect(box, where).toBeInViewport({ratio: 1});
        for (const name of ['accept', 'reject', 'manage'] as const) {
          await expect(shop.bannerButton(name), where).toBeInViewport({ratio: 1});
          expect(await hitAt(shop.bannerButton(name)), where).toBe(`ithn-banner button ${name}`);
        }
        await read.scrollIntoViewIfNeeded();
        await expect(read, where).toBeInViewport({ratio: 1});
        expect(await hitAt(read), where).toBe('ithn-notice button');
      }
      if (position) continue;
      await page.unrouteAll();
    }
    await read.click();
    await expect(page.locator('ithn-notice')).toHaveCount(0);
    expect(await banner.evaluate((one) => one.style.maxBlockSize)).toBe('');
    await shop.bannerButton('reject').click();
    await expect(shop.banner).toHaveCount(0);
    expect(errors).toEqual([]);
  });

test('a breach notice waits until a dialog is closed', async ({page, shop}) => {
  let answer = (): void => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/notices.json', async (route) => {
    await asked;
    await route.fulfill({json: [breach]});
  });
  await openCase(page, {layout: 'modal', config: {site, notices: [{feed: '/notices.json'}]}});
  await expect(shop.bannerButton('reject')).toBeVisible();
  answer();
  const notice = page.locator('ithn-notice [part~=base]');
  await expect(notice).toBeAttached();
  await expect(notice).toBeHidden();
  await shop.bannerButton('reject').click();
  await expect(notice).toBeVisible();
  await page.locator('ithn-notice button').click();
  await expect(page.locator('ithn-notice')).toHaveCount(0);
});

for (const leave of ['Escape', 'save'] as const)
  test(`focus returns to where it was without scrolling the page (${leave})`, async ({page, shop}) => {
    const body = `<h1>Shop</h1><button id="mine">My choices</button><div style="block-size: 4000px"></div>`;
    await page.emulateMedia({reducedMotion: 'reduce'});
    await openCase(page, {body});
    await shop.bannerButton('reject').click();
    await page.evaluate(() =>
      document.querySelector('#mine')?.addEventListener('click', () => window.ithn?.show('preferences')),
    );
    await page.locator('#mine').click();
    await expect(shop.dialog).toBeVisible();
    // as a page does that has loaded something above
    await page.evaluate(() => scrollTo(0, 2000));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(2000);
    if (leave === 'Escape') await page.keyboard.press('Escape');
    else await shop.preferences.locator('[part~=save]').click();
    await expect(page.locator('ithn-preferences dialog[open]')).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mine');
    expect(await page.evaluate(() => scrollY)).toBe(2000);
    await page.locator('#mine').evaluate((mine) => {
      mine.blur();
      mine.focus();
    });
    expect(await page.evaluate(() => scrollY), 'focus that moves the page does').toBeLessThan(2000);
  });

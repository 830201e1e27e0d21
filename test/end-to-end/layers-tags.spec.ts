// What stands on the page's own ground, and what may come over a layer: looked at by axe with every contrast decided, in
// every language, light and dark; and what tests 11 and 34 of the forty ask for.
import type {Page} from '@playwright/test';
import {findBarriers, findMoreBarriers} from './barriers.ts';
import {expect, test} from './fixtures.ts';
import {drawnLanguages, openCase, themes} from './layers-site.ts';

const tags = [
  'ithn-rights-form',
  'ithn-declaration',
  'ithn-age-gate',
  'ithn-notice',
  'ithn-embed',
  'ithn-unsubscribe',
  'ithn-reopen',
];
const breach = {
  kind: 'breach',
  id: 'drill-1',
  discovered: '2026-11-01T08:00:00+03:00',
  notified: '2026-11-02T08:00:00+03:00',
  nature: {ar: 'تمرين: اطلع شخص غير مخول على نسخة احتياطية.', en: 'A drill: somebody read a backup.'},
  data: [{ar: 'عنوان البريد الإلكتروني', en: 'E-mail address'}],
  steps: [{ar: 'أغلقنا الثغرة وأبلغنا الجهات المعنية.', en: 'We closed the gap and told the authorities.'}],
};
const config = {
  site: {name: {ar: 'رمروم بيكري', en: 'Ramroom Bakery'}, email: 'privacy@shop.example'},
  rights: {endpoint: '/requests'},
  // Nobody is asked for a choice before for their age: so no layer stands over the page.
  minors: {ask: true, threshold: 18, childDirected: true, guardian: {endpoint: '/guardian'}},
  marketing: {endpoint: '/marketing', channels: ['email', 'sms', 'whatsapp']},
  notices: [breach],
};
const body = tags
  .map((tag) =>
    tag === 'ithn-embed' ? `<${tag} category="beacon" src="https://film.example/"></${tag}>` : `<${tag}></${tag}>`,
  )
  .join('\n');

/** Puts a theme's values on, as its file does: on the root. */
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

for (const lang of drawnLanguages)
  test(`no barrier in any tag on the page, light or dark, and no theme of ours to correct (${lang})`, async ({
    page,
  }) => {
    test.slow();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('theme of')) errors.push(message.text());
    });
    await page.emulateMedia({reducedMotion: 'reduce', colorScheme: 'light'});
    const head = '<meta name="color-scheme" content="light dark"><style>body {display: grid; gap: 16px}</style>';
    await openCase(page, {lang, head, body: `<main>${body}</main>`, config});
    for (const tag of tags) await expect(page.locator(`${tag} [part~=base]`).first()).toBeVisible();
    expect(await findBarriers(page, 'main')).toEqual([]);
    const isFull = lang === 'ar' || lang === 'en';
    for (const theme of isFull ? ['', ...themes] : ['']) {
      await wear(page, theme);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({reducedMotion: 'reduce', colorScheme});
        expect(await findMoreBarriers(page, 'main'), `${theme} ${colorScheme}`).toEqual([]);
      }
    }
    expect(errors).toEqual([]);
  });

test('axe detects a pale word in a tag', async ({page}) => {
  await openCase(page, {body: `<main>${body}</main>`, config});
  const base = page.locator('ithn-rights-form [part~=base]').first();
  await expect(base).toBeVisible();
  // from within: a theme that does it is corrected
  await base.evaluate((one) => (one.style.color = '#bbb'));
  expect((await findBarriers(page, 'main')).join()).toContain('color-contrast');
});

const hidden = {
  'display: none': 'display: none !important',
  'visibility: hidden': 'visibility: hidden !important',
  'opacity: 0': 'opacity: 0 !important',
  'off the screen': 'translate: -300vw !important',
  'shrunk to nothing': 'transform: scale(0) !important',
  'no size': 'inline-size: 0 !important; block-size: 0 !important; padding: 0 !important; border: 0 !important',
};

for (const [how, css] of Object.entries(hidden))
  test(`preferences with ${how} release the page, which gets the focus back`, async ({page, shop}) => {
    await page.emulateMedia({reducedMotion: 'reduce'});
    await openCase(page, {body: '<button id="own" onclick="this.textContent += `!`">Buy</button>'});
    await expect(shop.bannerButton('reject')).toBeVisible();
    await page.locator('#own').focus();
    await page.evaluate(() => window.ithn?.show('preferences'));
    await expect(shop.dialog).toBeVisible();
    await page.addStyleTag({content: `ithn-preferences::part(base) {${css}}`});
    await expect(page.locator('ithn-preferences')).toHaveCount(0, {timeout: 3000});
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    await page.locator('#own').click({timeout: 2000});
    await expect(page.locator('#own')).toHaveText('Buy!');
    expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
  });

test('a page that hides itself briefly, as A/B tests do, keeps its banner', async ({page, shop}) => {
  await openCase(page, {head: '<style>.async-hide {opacity: 0 !important}</style>', body: '<p>bread</p>'});
  await page.evaluate(() => document.documentElement.classList.add('async-hide'));
  await page.waitForTimeout(2500); // it looks every second
  await page.evaluate(() => document.documentElement.classList.remove('async-hide'));
  await expect(shop.bannerButton('reject')).toBeVisible();
  await shop.bannerButton('accept').click();
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
});

test('a full-screen page is not blocked, and afterwards the answers are on top', async ({page, shop}) => {
  await openCase(page, {
    body: '<div id="film" style="background: #000"><button onclick="this.textContent += `!`; this.parentNode.requestFullscreen()">Full</button></div>',
  });
  await expect(shop.bannerButton('reject')).toBeVisible();
  const own = page.locator('#film button');
  await own.click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('film');
  await own.click();
  await expect(own).toHaveText('Full!!');
  expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false);
  await page.evaluate(() => document.exitFullscreen());
  await expect
    .poll(() =>
      shop.bannerButton('reject').evaluate((one) => {
        const {left, top, width, height} = one.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.localName;
      }),
    )
    .toBe('ithn-banner');
  await shop.bannerButton('reject').focus();
  await page.keyboard.press('Enter');
  await expect(shop.banner).toHaveCount(0);
  expect(await page.evaluate(() => window.ithn?.state.status)).toBe('decided');
});

test('no icon is mirrored, because none implies a direction; the arrow that opens a list is', async ({page, shop}) => {
  await page.emulateMedia({reducedMotion: 'reduce'});
  const icons: Record<string, string[]> = {};
  for (const lang of ['en', 'ar']) {
    await openCase(page, {lang, body: '<ithn-reopen></ithn-reopen><ithn-declaration></ithn-declaration>'});
    await shop.bannerButton('manage').click();
    await expect(shop.dialog).toBeVisible();
    await expect(page.locator('ithn-declaration svg').first()).toBeAttached();
    icons[lang] = await page.evaluate(() =>
      ['ithn-preferences', 'ithn-reopen', 'ithn-declaration'].flatMap((tag) =>
        [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('svg') ?? [])].map((svg) => {
          let [scale, parent]: [string, Element | null] = ['', svg];
          for (; parent; parent = parent.parentElement) {
            const style = getComputedStyle(parent);
            scale += [style.transform, style.scale, style.rotate].filter((value) => value !== 'none').join();
          }
          return `${tag} ${svg.innerHTML.replace(/<!--.*?-->/g, '').trim()} ${scale}`;
        }),
      ),
    );
    const marker = await shop.preferences
      .locator('summary')
      .first()
      .evaluate((one) => {
        const {direction, display, listStyleType} = getComputedStyle(one);
        return [direction, display, listStyleType];
      });
    expect(marker).toEqual([lang === 'ar' ? 'rtl' : 'ltr', 'list-item', 'disclosure-closed']);
    await page.unrouteAll();
  }
  expect(icons.en?.length).toBeGreaterThan(3);
  expect(icons.ar).toEqual(icons.en);
});

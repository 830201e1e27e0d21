import type {Page} from '@playwright/test';
import {expect, test} from './fixtures.ts';
import {atRest, idsAsWords, layouts, openCase} from './layers-site.ts';

interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every box of a layer, where it stands in the window. */
const readBoxes = async (page: Page, tag: string): Promise<Box[]> => {
  await atRest(page, tag);
  return page.evaluate((tag) => {
    const root = document.querySelector(tag)?.shadowRoot;
    return [...(root?.querySelectorAll('[part~=base], [part~=base] :not(option, [role=status], bdi)') ?? [])].flatMap(
      (element) => {
        // Words in a line follow their own direction, not that of the layout.
        if (getComputedStyle(element).display === 'inline') return [];
        const {x, y, width, height} = element.getBoundingClientRect();
        const name = `${element.localName} ${element.getAttribute('part') ?? element.className}`;
        return width && height ? [{name, x, y, width, height}] : [];
      },
    );
  }, tag);
};

/** The same words and letters in both, so that nothing but the direction differs. */
const same = {
  head: '<style>:is(ithn-banner, ithn-preferences, ithn-reopen)::part(base) {font: 15px/1.6 monospace !important}</style>',
  config: {
    texts: {ar: idsAsWords, en: idsAsWords},
    site: {name: 'Shop'},
    services: [
      {id: 'one', name: 'One', categories: 'beacon', stores: ['_one']},
      {id: 'two', name: 'Two', categories: 'beacon'},
    ],
  },
};

for (const layout of layouts)
  for (const width of [360, 1280]) {
    test(`the Arabic ${layout} is the mirror image of the English one, box by box (${width} px)`, async ({
      page,
      shop,
    }) => {
      await page.setViewportSize({width, height: 800});
      await page.emulateMedia({reducedMotion: 'reduce'});
      const boxes: Record<string, Box[]> = {};
      for (const lang of ['en', 'ar']) {
        await openCase(page, {...same, lang, layout});
        await expect(shop.bannerButton('manage')).toBeVisible();
        boxes[`banner ${lang}`] = await readBoxes(page, 'ithn-banner');
        await shop.bannerButton('manage').click();
        await expect(shop.dialog).toBeVisible();
        await shop.preferences.locator('summary').first().click();
        boxes[`preferences ${lang}`] = await readBoxes(page, 'ithn-preferences');
        await shop.preferencesButton('reject').click();
        await expect(shop.reopen.locator('button')).toBeVisible();
        boxes[`reopen ${lang}`] = await readBoxes(page, 'ithn-reopen');
        await page.evaluate(() => window.ithn?.erase());
        await page.unrouteAll();
      }
      // How many boxes each has at the least: the first layer has one for each thing that it says.
      for (const [layer, least] of Object.entries({banner: 9, preferences: 13, reopen: 2})) {
        const [english = [], arabic = []] = [boxes[`${layer} en`], boxes[`${layer} ar`]];
        expect(english.length).toBeGreaterThanOrEqual(least);
        expect(arabic.map(({name}) => name)).toEqual(english.map(({name}) => name));
        // The window less its scroll bar, which both have on the same side or not at all.
        const mirrored = english.map((box) => ({...box, x: width - box.x - box.width}));
        const round = ({name, x, y, width, height}: Box) =>
          `${name} ${[x, y, width, height].map((value) => Math.round(value)).join(' ')}`;
        const wrong = arabic.filter((box, index) => {
          const other = mirrored[index];
          return (
            !other || (['x', 'y', 'width', 'height'] as const).some((key) => Math.abs(box[key] - other[key]) > 1.01)
          );
        });
        expect(wrong.map(round), layer).toEqual([]);
      }
    });
  }

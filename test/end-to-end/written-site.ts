// Opens pages that hold the banner as their server wrote it.
import {test as base, type Page} from '@playwright/test';
import {WrittenServer} from '../html/written-server.mjs';

export type Visit = Parameters<WrittenServer['expect']>[0];

export class Site extends WrittenServer {
  /** Opens the page; every file of ours but ithn.js comes when it is released. */
  async open(page: Page, visit: Visit = {}, isHeldBack = true): Promise<void> {
    this.expect(visit, isHeldBack);
    await page.goto(this.url, {waitUntil: 'domcontentloaded'});
  }
}

export const test = base.extend<{site: Site}>({
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.stop();
  },
});

/** Whether the banner in the page is the one that its server wrote. */
export const isWritten = (page: Page): Promise<boolean> =>
  page.evaluate(() => !!document.querySelector<HTMLElement>('ithn-banner')?.dataset.asks);

/** Until the interface's own banner stands alone. */
export const takenOver = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const [only, ...others] = document.querySelectorAll<HTMLElement>('ithn-banner');
    return !others.length && only && !only.dataset.asks && only.shadowRoot?.querySelector('[part=base]');
  });

export const kept = (page: Page) =>
  page.evaluate(async () => ({
    status: window.ithn?.state.status,
    isGranted: window.ithn?.granted('advertising'),
    receipts: ((await window.ithn?.receipts()) ?? []).map(({source, locale, shown}) => ({source, locale, shown})),
  }));

/** By how much the pictures differ where they differ most, in 255ths of a colour; the same layer drawn again differs by one. */
export const difference = (page: Page, ...pictures: readonly [string, string]): Promise<number> =>
  page.evaluate(async (texts) => {
    const [one, other] = await Promise.all(
      texts.map(async (text) => {
        const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes]));
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        canvas?.drawImage(picture, 0, 0);
        return canvas?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
      }),
    );
    return other && one?.length === other.length
      ? one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? 255))), 0)
      : 255;
  }, pictures);

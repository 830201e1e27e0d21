// A page with a tracker that goes on in its own file, and what is seen of it from outside.
import type {Page} from '@playwright/test';
import {expect, open, reject, type Site} from './gate-site.ts';

/** The file of a tracker: `tick` tries again and again, and `at` is another host. */
export const tracker = (way: string): string => `(() => {
  const at = window.vendorAt; window.ticks = 0;
  const tick = async (send) => { for (;;) {
    try { await Promise.race([window.sites ? callTheirs() : send(), new Promise((done) => setTimeout(done, 300))]); } catch {}
    ticks++; await new Promise((done) => setTimeout(done, 10));
  } };
  addEventListener('pagehide', () => navigator.sendBeacon(at + '/leaving'));
  ${way}
})()`;
/** The page that it is held on; `tag` brings the library. */
export const page = (site: Site, tag = '<ithn>'): string => `<body>
  <script>window.vendorAt = '${site.stranger}'; window.native = fetch; window.callTheirs = () => track()</script>${tag}
  <script type="text/plain" data-consent="beacon" src="/tracker.js"></script>`;

const ticks = (tab: Page): Promise<number> => tab.evaluate(() => (globalThis as unknown as {ticks: number}).ticks ?? 0);
/** Until the tracker has tried so often once more. */
export async function letTick(tab: Page, times: number): Promise<void> {
  const from = await ticks(tab);
  await expect.poll(() => ticks(tab)).toBeGreaterThan(from + times);
}
/** The no has reached what runs. */
export const isSilenced = (tab: Page): Promise<boolean> =>
  tab.evaluate(() => !String(navigator.sendBeacon).includes('[native code]'));
/** Whatever was sent on leaving has come when the next page's own has. */
export async function leave(tab: Page, site: Site): Promise<void> {
  site.page('/next', `<body><script>fetch('${site.stranger}/next')</script>`);
  await open(tab, site, '/next');
  await expect.poll(() => site.footprints).toContain('/next');
}

/** A no that has reached what runs; what was on its way by then has come. */
export async function silence(tab: Page): Promise<void> {
  await reject(tab);
  await expect.poll(() => isSilenced(tab)).toBe(true);
  await letTick(tab, 2);
}
/** The tracker goes on trying, and nothing arrives. */
export async function expectSilent(tab: Page, site: Site): Promise<void> {
  site.footprints.length = 0;
  await letTick(tab, 5);
  expect(site.footprints).toEqual([]);
}

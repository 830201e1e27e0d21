// A page of the shop's that a test writes itself, and a browser that sends Global Privacy Control.
import type {Page} from '@playwright/test';

export const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
export const site = {email: 'privacy@shop.example'};

/** Goes to a page with this configuration and this body; its own scripts stand as they are. */
export async function openPage(page: Page, config: object, body = '', language = 'en'): Promise<void> {
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Shop</title>
    <script type="application/json" id="ithn-config">${JSON.stringify({policy, site, ...config})}</script>
    <script src="/ithn.js" data-config="#ithn-config"></script>
    <body>${body}`;
  await page.unroute('**/signals.html');
  await page.route('**/signals.html', (route) => route.fulfill({contentType: 'text/html', body: html}));
  await page.goto('/signals.html');
  await page.evaluate(() => window.ithn?.ready);
}

/** As Firefox and Brave send it; takes effect with the next page, as it does there. */
export const sendGpc = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true, configurable: true}),
  );

/** What page code finds granted. */
export const granted = (page: Page): Promise<string[]> =>
  page.evaluate(() => ['persistent', 'beacon', 'advertising'].filter((id) => window.ithn?.granted(id as 'beacon')));

export const receipts = (page: Page) => page.evaluate(() => window.ithn?.receipts() ?? []);

// What `npx ithn init` writes for platforms that take no JSON in a page: its `ithn-config.js`, in a real page.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Page} from '@playwright/test';
import {expect, expectCaught, open, test, type Site} from './gate-site.ts';

const root = resolve(import.meta.dirname, '../..');

/** The `ithn-config.js` of a shop in Arabic. */
function init(...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-init-'));
  try {
    const command = [join(root, 'dist/npm/cli.js'), 'init', '--yes', '--dir', folder, ...args];
    execFileSync(process.execPath, command, {stdio: 'ignore'});
    return readFileSync(join(folder, args.includes('shopify') ? 'assets/ithn-config.js' : 'ithn-config.js'), 'utf8');
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const shop = (tags: string, {stranger}: Site): string => `<!doctype html><html lang="ar" dir="rtl"><head>${tags}
<title>متجر</title></head><body><h1>خبز</h1><img data-consent="beacon" data-src="${stranger}/a.gif" alt=""></body></html>`;

/** Asked in Arabic, held until a yes, and the yes holds on the next visit. */
async function expectGate(page: Page, site: Site): Promise<void> {
  await open(page, site, '/shop');
  const accept = page.locator('ithn-banner button[part~="accept"]');
  await expect(accept).toHaveText('قبول الكل');
  expect(site.footprints).toEqual([]);
  await accept.click();
  await expect.poll(() => site.footprints).toEqual(['/a.gif']);
  await open(page, site, '/shop');
  await expect.poll(() => page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
  await expect(accept).toHaveCount(0);
}

for (const headers of [{}, {'content-security-policy': "require-trusted-types-for 'script'; script-src 'self'"}])
  test(`ithn-config.js before ithn.js configures it${'content-security-policy' in headers ? ', under a strict policy too' : ''}`, async ({
    page,
    site,
  }) => {
    site.page('/shop', shop('<ithn>', site));
    await expectCaught(page, site, '/shop', ['/a.gif']);
    const script = init('--platform', 'shopify');
    await page.route(`${site.url}/ithn-config.js`, (route) =>
      route.fulfill({contentType: 'text/javascript', body: script}),
    );
    const tags =
      '<script src="/ithn-config.js"></script><script src="/dist/ithn.js" data-config="#ithn-config"></script>';
    site.page('/shop', shop(tags, site), {}, headers);
    await expectGate(page, site);
  });

test('where a platform accepts only JavaScript, ithn-config.js loads ithn.js from another host', async ({
  page,
  site,
}) => {
  site.page('/shop', shop('<ithn>', site));
  await expectCaught(page, site, '/shop', ['/a.gif']);
  const script = init('--platform', 'salla', '--script', 'https://cdn.example/ithn/ithn.js');
  await page.route('https://cdn.example/ithn/**', (route) =>
    route.fulfill({
      path: join(root, 'dist', new URL(route.request().url()).pathname.slice('/ithn/'.length)),
      contentType: 'text/javascript',
      headers: {'access-control-allow-origin': '*'},
    }),
  );
  site.page('/shop', shop(`<script>${script}</script>`, site));
  await expectGate(page, site);
});

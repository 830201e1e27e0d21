// Astro's router swaps the document: held scripts run as often as plain ones on the same pages, and never after a no.
import {chromium} from '@playwright/test';
import {chromiumFlags, headlessShellPath} from '../tools/browsers.mjs';

const at = (page, title) => page.waitForFunction((title) => document.querySelector('h1')?.textContent === title, title);
/** Everything that a visit makes run has run: the router says that the page is there, then two frames. */
const runs = (page) =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => done([...(window.runs ?? [])].sort()), 300)),
        ),
      ),
  );

/** The first page, the other, the first, the other: what had run after each. */
async function visit(page, url, kind) {
  await page.goto(`${url}routed/${kind}-a/index.html`);
  await page.evaluate(() => (window.isSame = true));
  if (kind === 'held') {
    await page.locator('ithn-banner [part~=accept]').click();
    await page.waitForFunction(() => window.ithn.granted('beacon') && window.runs?.length === 3);
  }
  const log = [await runs(page)];
  for (const title of ['b', 'a', 'b']) {
    await page.locator('a', {hasText: 'on'}).click();
    await at(page, title);
    log.push(await runs(page));
  }
  return log;
}

/** @param {{url: string}} site the built app */
export async function visitByRouter({url}) {
  const browser = await chromium.launch({executablePath: headlessShellPath(), args: chromiumFlags});
  const open = async () => (await browser.newContext()).newPage();
  try {
    const plain = await visit(await open(), url, 'plain');
    const page = await open();
    const held = await visit(page, url, 'held');
    const isRouted = await page.evaluate(() => window.isSame === true);
    await page.evaluate(() => window.ithn.rejectAll());
    await page.evaluate(() => void (window.runs.length = 0));
    await page.goBack();
    await at(page, 'a');
    const after = await runs(page);
    return [
      {what: 'the router swaps the pages', isRight: isRouted, seen: isRouted},
      {
        what: 'held scripts run as often as plain ones over three visits',
        isRight: JSON.stringify(held) === JSON.stringify(plain) && plain[0].length === 3,
        seen: {held, plain},
      },
      {what: 'none runs after a no, on the way back', isRight: after.length === 0, seen: after},
    ];
  } finally {
    await browser.close();
  }
}

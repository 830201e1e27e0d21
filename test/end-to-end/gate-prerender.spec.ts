// Pages that Chromium renders ahead for real, by speculation rules. Playwright switches that off
// (PrerenderingDisabledByDevTools), so puppeteer drives here; and because its page goes stale when the one rendered
// ahead takes its place, that one tells of itself: each word is a request to the third party, counted like all others.
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';
import {expect, test, type Site} from './gate-site.ts';

const rules = {prerender: [{urls: ['/ahead'], eagerness: 'immediate'}]};
const first = `<title>first</title><ithn><body><a id="go" href="/ahead">on</a>
  <script type="speculationrules">${JSON.stringify(rules)}</script>`;

/** Says what it is, and once it is in sight says yes where `answer` is so; held are a script, an inline one and an image. */
const ahead = (stranger: string, answer: 'accept' | 'nothing') => `<title>ahead</title><script>
    // by another origin than what is held: after a no that one is refused to everybody
    const say = (word) => fetch('${stranger.replace('127.0.0.1', 'localhost')}/say-' + word, {mode: 'no-cors'});
    globalThis.ran ??= () => {};
    if (document.prerendering) say('prerendering');
    addEventListener('load', () => setTimeout(() => {
      if (document.prerendering) say(document.querySelector('ithn-banner') ? 'asked-ahead' : 'quiet-ahead');
    }, 600));
    document.addEventListener('prerenderingchange', () => setTimeout(async () => {
      await say(performance.getEntriesByType('navigation')[0].activationStart > 0 ? 'activated' : 'not-ahead');
      await ithn.ready;
      if ('${answer}' === 'accept') await ithn.acceptAll();
      setTimeout(() => say('done-' + ithn.state.status + (document.querySelector('ithn-banner') ? '-asking' : '')), 700);
    }, 500));
  </script><ithn><body>
  <script type="text/plain" data-consent="beacon" src="${stranger}/held.js"></script>
  <script type="text/plain" data-consent="beacon">new Image().src = '${stranger}/inline.gif'</script>
  <img data-consent="beacon" data-src="${stranger}/held.gif" alt="">`;
const things = ['/held.gif', '/held.js', '/inline.gif'];

let browser: Browser | undefined;
test.beforeAll(async () => {
  browser = await puppeteer.launch({executablePath: chromiumPath() ?? 'chromium', args: chromiumFlags});
});
test.afterAll(() => browser?.close());

/** Opens the first page, lets the visitor do there what they do, and waits until the next one is ready out of sight. */
async function renderAhead(site: Site, before?: (page: Page) => Promise<unknown>): Promise<Page> {
  if (!browser) throw new Error('no browser');
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  if (before) {
    site.page('/plain', '<ithn><body>');
    await page.goto(site.url + '/plain');
    await before(page);
  }
  await page.goto(site.url + '/first');
  await said(site, 'ahead');
  return page;
}
const said = (site: Site, word: string) =>
  expect.poll(() => site.footprints.filter((path) => path.includes(`-${word}`)), word).toHaveLength(1);
/** What was released, and when: before the page was in sight, and afterwards. */
const released = ({footprints}: Site) => {
  const until = footprints.indexOf('/say-activated');
  const things = (all: readonly string[]) => all.filter((path) => !path.startsWith('/say-')).sort();
  return {
    before: things(until < 0 ? footprints : footprints.slice(0, until)),
    after: things(until < 0 ? [] : footprints.slice(until)),
  };
};
/** The frame goes away under the click: that is the swap. */
const activate = async (page: Page, site: Site): Promise<void> => {
  void page.click('#go').catch(() => undefined);
  await said(site, 'activated');
};

test('prerender: nothing is released or asked in advance; after activation and a yes everything, once', async ({
  site,
}) => {
  site.page('/first', first);
  site.page('/ahead', ahead(site.stranger, 'accept'), {ui: {}});
  const page = await renderAhead(site);
  expect(site.footprints, 'it really is rendered ahead, and asks nobody').toEqual([
    '/say-prerendering',
    '/say-quiet-ahead',
  ]);
  await activate(page, site);
  await said(site, 'done-decided');
  expect(released(site)).toEqual({before: [], after: things});
});

test('prerender: activated without a choice, or never, it stays shut', async ({site}) => {
  site.page('/first', first);
  site.page('/ahead', ahead(site.stranger, 'nothing'), {ui: {}});
  const page = await renderAhead(site);
  await page.goto(site.url + '/plain'); // never activated
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(released(site)).toEqual({before: [], after: []});
  site.footprints.length = 0;
  await activate(await renderAhead(site), site);
  await said(site, 'done-unasked-asking');
  expect(released(site)).toEqual({before: [], after: []});
});

test('prerender: what is already granted is released in advance, and not again', async ({site}) => {
  site.page('/first', first);
  site.page('/ahead', ahead(site.stranger, 'nothing'));
  const page = await renderAhead(site, (page) => page.evaluate(() => window.ithn?.acceptAll()));
  await expect.poll(() => released(site).before).toEqual(things);
  await activate(page, site);
  await said(site, 'done-decided');
  expect(released(site)).toEqual({before: things, after: []});
});

test('prerender: a yes withdrawn while the next page is prerendered releases nothing new there', async ({site}) => {
  site.page('/first', first);
  const late = `<script>document.addEventListener('prerenderingchange', () => setTimeout(() => document.body.insertAdjacentHTML(
    'beforeend', '<img data-consent="beacon" data-src="${site.stranger}/late.gif">'), 300))</script>`;
  site.page('/ahead', ahead(site.stranger, 'nothing') + late);
  const page = await renderAhead(site, (page) => page.evaluate(() => window.ithn?.acceptAll()));
  await expect.poll(() => released(site).before).toEqual(things);
  await page.evaluate(() => window.ithn?.rejectAll());
  await activate(page, site);
  await said(site, 'done-decided');
  expect(released(site)).toEqual({before: things, after: []});
});

test('prerender: ungated, the same page is detected before it is visible', async ({site}) => {
  site.page('/first', first);
  site.page('/ahead', ahead(site.stranger, 'nothing'));
  site.ungated('/ahead', true);
  await renderAhead(site);
  await expect.poll(() => released(site).before).toEqual(things);
});

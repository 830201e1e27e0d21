// Scripts that Partytown runs in its worker are held and released like the others.
import type {Page} from '@playwright/test';
import {accept, expect, expectCaught, open, ranIn, reject, test} from './gate-site.ts';

const partytown = '<script src="/~partytown/partytown.js"></script>';
/** Says on the page what it sees of a function that only the page has: `undefined` in the worker. */
const says = (name: string) => `document.body.setAttribute('data-${name}', typeof ran)`;
const held = (code: string, rest = '') =>
  `<script type="text/plain" data-consent="beacon" data-type="text/partytown" ${rest}>${code}</script>`;
const plain = (code: string) => `<script type="text/plain" data-consent="beacon">${code}</script>`;
const saidBy = (page: Page, name: string) => page.evaluate((one) => document.body.getAttribute(`data-${one}`), name);
/** Fulfilled once Partytown has run all that was there when it came. */
const note = `<script>globalThis.begun = new Promise((done) => document.addEventListener('pt0', done))</script>`;
const begun = (page: Page) => page.evaluate(() => (globalThis as {begun?: Promise<unknown>}).begun);

/** Has Partytown run a script of the page's own, so that it has looked at all that was there before. */
async function runLast(page: Page): Promise<void> {
  await page.evaluate((code) => {
    const script = document.createElement('script');
    script.type = 'text/partytown';
    script.textContent = code;
    document.body.append(script);
  }, says('last'));
  await expect.poll(() => saidBy(page, 'last')).toBe('undefined');
}

test('a released script runs in a running Partytown, once, and looks unchanged afterwards', async ({page, site}) => {
  const body = `<main>${held('', `src="${site.stranger}/a.js"`)}${held(says('inline'))}${plain(`ran('page')`)}</main>`;
  site.page('/town', `<ithn>${note}${partytown}<body>${body}`);
  await expectCaught(page, site, '/town', ['/a.js']);
  await open(page, site, '/town');
  await begun(page);
  const before = await page.locator('main').innerHTML();
  expect(site.footprints).toEqual([]);
  await accept(page);
  await expect.poll(() => ranIn(page), 'none waits for it').toEqual(['page']);
  await expect.poll(() => saidBy(page, 'inline')).toBe('undefined');
  await expect.poll(() => page.locator('main').innerHTML()).toBe(before);
  await reject(page);
  await accept(page);
  // what has run does not run again, and what is new does, so the worker has looked
  await runLast(page);
  expect(site.footprints).toEqual(['/a.js']);
});

test('a script denied before Partytown loads waits for the next yes', async ({page, site}) => {
  site.page('/late', `<ithn>${note}<body>${held(says('first'))}${held(says('second'), 'data-service="maps"')}`, {
    services: [{id: 'maps', categories: 'beacon'}],
  });
  await open(page, site, '/late');
  const waiting = page.locator('script[type="text/partytown"]');
  await accept(page);
  await expect(waiting).toHaveCount(2);
  await reject(page);
  await expect(waiting).toHaveCount(0);
  await page.evaluate(() => window.ithn?.choose({categories: {beacon: true}, services: {maps: false}}));
  await expect(waiting).toHaveCount(1);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = '/~partytown/partytown.js';
    document.head.append(script);
  });
  await expect.poll(() => saidBy(page, 'first')).toBe('undefined');
  await begun(page);
  expect(await saidBy(page, 'second')).toBe(null);
  await expect(waiting).toHaveCount(0);
});

test('a no after Partytown has taken a script leaves nothing of it on the page, and it runs once', async ({
  page,
  site,
}) => {
  site.page('/taken', `<ithn>${note}${partytown}<body>${held('', `src="${site.stranger}/slow.js?wait=1500"`)}`);
  await open(page, site, '/taken');
  await begun(page);
  const answered = page.waitForResponse('**/slow.js*');
  await accept(page);
  await expect.poll(() => site.footprints).toEqual(['/slow.js']);
  await reject(page);
  await (await answered).finished();
  // what comes behind it has run, so it has too
  await runLast(page);
  await accept(page);
  await expect(page.locator('script[type="text/partytown"]')).toHaveCount(0);
  expect(site.footprints).toEqual(['/slow.js']);
});

test('Partytown itself runs inserted scripts, and those whose type changes only when told', async ({page, site}) => {
  const body = `<script type="text/plain" id="changed">${says('changed')}</script>`;
  site.page('/itself', `${note}${partytown}<body>${body}`);
  await open(page, site, '/itself');
  await begun(page);
  await page.evaluate(() => document.querySelector('#changed')?.setAttribute('type', 'text/partytown'));
  await page.evaluate(() => document.body.append(document.createElement('p')));
  expect(await saidBy(page, 'changed')).toBe(null);
  await page.evaluate(() => dispatchEvent(new CustomEvent('ptupdate')));
  await expect.poll(() => saidBy(page, 'changed')).toBe('undefined');
});

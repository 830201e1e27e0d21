// A visitor of a site that has installed the package: asked in Arabic, says yes to one thing in the preferences, and comes
// again. Every finding is read from outside: the accessibility of the page, its database, the requests at the server.
import {readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {chromium} from '@playwright/test';
import {chromiumFlags, headlessShellPath} from './browsers.mjs';

const types = {'.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css'};
const tags = 'age-gate banner declaration embed notice preferences reopen rights-form unsubscribe'.split(' ');

/** Serves a folder at a port of its own; `hits` is what was asked for. */
export async function serveFolder(folder) {
  const hits = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://site');
    hits.push(pathname);
    const path = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    if (!path.startsWith(folder) || !statSync(path, {throwIfNoEntry: false})?.isFile())
      return void response.writeHead(pathname === '/pixel.gif' ? 204 : 404).end();
    response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'});
    response.end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {url: `http://127.0.0.1:${server.address().port}/`, hits, close: () => server.close()};
}

const readReceipts = () =>
  new Promise((done, fail) => {
    const request = indexedDB.open('ithn');
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const keys = request.result.transaction('kept').objectStore('kept').getAllKeys();
      keys.onsuccess = () => {
        request.result.close();
        done(keys.result.filter((key) => String(key).startsWith('receipt ')).length);
      };
    };
  });

/** The scripts that the page has as its server sends it, before any of them brings others; written in the page, or elsewhere. */
async function readEntry() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const scripts = [...page.scripts].filter(({noModule, type}) => !noModule && /^(module|.*javascript)?$/.test(type));
  return {
    urls: scripts.flatMap((one) => one.getAttribute('src') ?? []).map((src) => new URL(src, location.href).href),
    inline: scripts.filter((one) => !one.hasAttribute('src')).map(({text}) => text),
  };
}

/** The addresses that code at the address imports before it runs; a script in the page has no other reason for `import()`. */
const importedBy = (code, url, pattern = /\b(?:from|import)\s*["'](\.{0,2}\/[^"']+)["']/g) =>
  [...code.matchAll(pattern)].map(([, name]) => new URL(name, url).href);
const importedInPage = /\b(?:from|import)\s*\(?\s*["'](\.{0,2}\/[^"']+)["']/g;

/** The code of the page's scripts and of all that they import before they run. */
function withImports(urls, code, seen = new Set()) {
  for (const url of urls) {
    if (seen.has(url)) continue;
    seen.add(url);
    withImports(importedBy(code.get(url) ?? '', url), code, seen);
  }
  // what a bundler that does not minify leaves of comments is no code
  return [...seen].map((url) => (code.get(url) ?? '').replace(/\/\*[^]*?\*\//g, ''));
}

/** The code with its letters as letters: esbuild writes each one beyond ASCII as `\\uXXXX`. */
const unescaped = (code) => code.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** The browser's flags, with the tracker's host found where the site is; every other host stays unknown. */
const flagsFor = ({url, trackerHost}) =>
  trackerHost
    ? [
        ...chromiumFlags.filter((flag) => !flag.startsWith('--host-resolver-rules=')),
        `--host-resolver-rules=MAP ${trackerHost} ${new URL(url).host}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      ]
    : chromiumFlags;

/**
 * Opens the site as a new visitor and finds out what works.
 * @param {{url: string, hits: string[], isTriggered?: boolean, trackerHost?: string, live?: string[]}} site its server; the page holds `<img data-consent="beacon" data-src="/pixel.gif">`,
 *   and, if it likes, `<script type="text/plain" data-consent="beacon" src="/counter.js">`; `isTriggered` where its code loads `/statistics.js` with a yes;
 *   `live` are the addresses at `trackerHost` of the tags that its author left live, as they are in `hits`
 * @returns what was found, each with what it was found to be where it is not as it should be; the entry's bytes; and the
 *   cookies the visitor has in the end
 */
export async function firstVisit(site) {
  const browser = await chromium.launch({executablePath: headlessShellPath(), args: flagsFor(site)});
  const findings = [];
  const find = (what, isRight, seen) => findings.push({what, isRight: isRight === true, seen});
  const count = (path) => site.hits.filter((one) => one === path).length;
  const pixels = () => count('/pixel.gif');
  try {
    const page = await (await browser.newContext({locale: 'ar-KW'})).newPage();
    page.setDefaultTimeout(60_000);
    const errors = [];
    const hydration = [];
    const code = new Map();
    // The frame's host does not exist, and the favicon neither. And where the machine is so busy that the database does not
    // answer in time, the library says so and tries again: whether the receipt is there is seen below.
    const expected = /Failed to load resource|storage failed: no answer/;
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text());
      if (/hydrat/i.test(message.text())) hydration.push(message.text());
    });
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        response.text().then(
          (text) => code.set(response.url(), text),
          () => {},
        );
    });
    await page.goto(site.url);
    const banner = page.locator('ithn-banner section[part=base]');
    const isAsked = await banner.waitFor().then(
      () => true,
      () => false,
    );
    const title = isAsked && (await banner.locator('h2').textContent());
    find('the banner asks in Arabic', isAsked && /خصوصي/.test(title), title);
    const entry = await page.evaluate(readEntry);
    const hasScript = (await page.locator('script[src="/counter.js"]').count()) > 0;
    // the script tag loads what stands on the page one by one; a framework may have tags of its own that are no elements
    const ours = tags.map((name) => `ithn-${name}:not(:defined)`).join();
    const isUpgraded = await page
      .waitForFunction((selector) => !document.querySelector(selector), ours)
      .then(
        () => true,
        () => false,
      );
    const notUpgraded = await page.locator(ours).count();
    find('each tag on the page is upgraded', isUpgraded, notUpgraded);
    if (!isAsked) return {findings, entryBytes: 0, cookies: ''};
    const released = () => pixels() + count('/counter.js') + count('/statistics.js');
    find('nothing is released before an answer', released() === 0, site.hits);
    const {live} = site;
    const liveHits = () => site.hits.filter((one) => live?.includes(one)).sort();
    if (live) {
      // all that hydration writes has been requested by then
      await page.waitForLoadState('networkidle');
      find('no tag of a declared host loads before an answer', liveHits().length === 0, liveHits());
    }

    await page.locator('ithn-banner [part~=manage]').click();
    await page.locator('ithn-preferences input[value=beacon]').check();
    const undefinedTags = await page.evaluate(
      (names) => names.filter((name) => !customElements.get(`ithn-${name}`)),
      tags,
    );
    find('all nine tags are defined', undefinedTags.length === 0, undefinedTags);
    await page.locator('ithn-preferences [part~=save]').click();
    await banner.waitFor({state: 'detached'});
    await page.waitForFunction(() => document.querySelector('img[data-consent]')?.complete);
    find('yes releases what was held', pixels() === 1, pixels());
    if (hasScript) {
      await page.waitForFunction(() => document.body.dataset.counted === '1');
      find('yes releases a held script', count('/counter.js') === 1, count('/counter.js'));
    }
    if (site.isTriggered) {
      await page.waitForFunction(() => document.body.dataset.triggered === '1');
      find('yes pulls the trigger', count('/statistics.js') === 1, count('/statistics.js'));
    }
    if (live) {
      await page.waitForLoadState('networkidle');
      find('yes releases the held tags, each once', liveHits().join() === live.toSorted().join(), liveHits());
    }
    let receipts = 0;
    for (let tries = 0; tries < 50 && !receipts; tries++) {
      receipts = await page.evaluate(readReceipts);
      if (!receipts) await page.waitForTimeout(100);
    }
    find('a receipt lies in IndexedDB', receipts === 1, receipts);

    await page.reload();
    await page.waitForFunction(() => document.querySelector('img[data-consent]')?.src);
    await page.locator('ithn-reopen[floating], ithn-reopen').first().waitFor({state: 'attached'});
    await page.waitForFunction(() => document.querySelector('img[data-consent]').complete);
    find('the answer is kept over a reload', pixels() === 2 && (await banner.count()) === 0, pixels());
    find('no warning of hydration', hydration.length === 0, hydration.slice(0, 3));
    find('no error on the page', errors.length === 0, errors.slice(0, 3));
    const first = withImports([...entry.urls, ...importedBy(entry.inline.join('\n'), site.url, importedInPage)], code);
    // what a language calls itself is no word of it: whoever looks for theirs may read no other
    const words = unescaped(first.join('')).replaceAll('کوردیی ناوەندی', '').replaceAll('नेपाली', '');
    const foreign = /(?:[\u0600-\u06ff]|[\u0900-\u097f]){4}/.exec(words);
    find('no words of other languages in the entry', words !== '' && !foreign, foreign?.[0]);
    const isLater = first.some((text) => text.includes('27560'));
    find('what exports the record is not in the entry', !isLater, isLater);
    const entryBytes = first.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const cookies = (await page.context().cookies()).map(({name, value}) => `${name}=${value}`).join('; ');
    return {findings, entryBytes, cookies};
  } finally {
    await browser.close();
  }
}

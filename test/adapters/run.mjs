// The adapters, and the recipes for Preact and Solid, in their own frameworks: rendered on a server where the framework does
// that, taken up and used in Chromium.
// Needs dist/.
//   node test/adapters/run.mjs                   all of them, with React 19
//   node test/adapters/run.mjs react react-18    the named ones
import {execFileSync} from 'node:child_process';
import {existsSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from '@playwright/test';
import {reportResults} from '../run/results.mjs';
import {chromiumFlags, headlessShellPath} from '../tools/browsers.mjs';
import {serveFolder} from '../tools/first-visit.mjs';
import {pack, prepare, unpackInto} from '../tools/packed.mjs';

const here = import.meta.dirname;
const wanted = process.argv.slice(2);
const usual = ['react', 'vue', 'svelte', 'preact', 'solid'];
/** The app of this one is another's, but for the files that its own folder replaces. */
const bases = {'react-18': 'react'};
const names = [...usual, ...Object.keys(bases)].filter((name) => (wanted.length ? wanted : usual).includes(name));
const unasked = {status: 'unasked'};
const failures = [];
let passed = 0;

const pageOf = (html, state) => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مخبز</title></head>
<body><div id="app">${html}</div><script type="application/json" id="state">${JSON.stringify(state)}</script>
<script type="module" src="/main.js"></script></body></html>`;

/** Builds the project with what its server renders for the state. */
async function build(project, state) {
  const file = join(project, 'render.js');
  const html = existsSync(file) ? await (await import(pathToFileURL(file).href)).render(state) : '';
  rmSync(join(project, 'dist'), {recursive: true, force: true});
  writeFileSync(join(project, 'index.html'), pageOf(html, state));
  execFileSync('npm', ['run', 'build'], {cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
  return html;
}

/** Notes, from the first byte of the next page on, whether it ever shows what only an unasked visitor sees. */
const noteFlashes = () => {
  window.flashes = new Set();
  new MutationObserver(() => {
    for (const one of ['#held', 'ithn-banner']) if (document.querySelector(one)) window.flashes.add(one);
  }).observe(document, {childList: true, subtree: true});
};

async function check(name, tarball, browser) {
  const say = (what, isRight, seen) => {
    if (isRight) passed++;
    else {
      failures.push({title: `${name}: ${what}`, message: JSON.stringify(seen)});
      console.log(`✗ ${name}: ${what} (${JSON.stringify(seen)})`);
    }
  };
  const project = prepare(
    `adapter-${name}`,
    [bases[name], name].flatMap((folder) => (folder ? [join(here, folder)] : [])),
  );
  unpackInto(project, tarball);
  const html = await build(project, unasked);
  if (html) say('the server renders what an unasked visitor sees', html.includes('held'), html);
  const site = await serveFolder(join(project, 'dist'));
  try {
    const context = await browser.newContext({locale: 'ar-KW'});
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const said = [];
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await page.goto(site.url);
    await page.locator('#held').waitFor();
    await page.locator('ithn-banner [part~=accept]').click();
    await page.locator('#open').waitFor();
    const seen = await page.locator('#status, #granted').allTextContents();
    say('a yes renders again', seen.join() === 'decided,true', seen);
    const effect = () => page.evaluate(() => document.body.dataset.effect);
    say('a yes starts the effect', (await effect()) === 'on', await effect());
    if (name === 'vue')
      say('a yes pulls the trigger', await page.evaluate(() => document.body.dataset.trigger === 'pulled'));
    const state = await page.evaluate(() => window.consent.state);
    await page.evaluate(() => window.consent.withdraw());
    await page.locator('#held').waitFor();
    say('a withdrawal ends the effect', (await effect()) === 'off', await effect());
    await page.evaluate(() => window.consent.acceptAll());
    await page.locator('#open').waitFor();
    say('a new yes starts it again', (await effect()) === 'on', await effect());
    await page.locator('#leave').click();
    await page.waitForFunction(() => document.body.dataset.effect === 'off');
    say('leaving the component ends it', true);
    if (html) {
      const returning = await build(project, state);
      say('the server renders what the visitor has allowed', returning.includes('open'), returning);
      await page.addInitScript(noteFlashes);
      await page.reload();
      await page.locator('#open').waitFor();
      await page.evaluate(() => window.consent.ready);
      const flashes = await page.evaluate(() => [...window.flashes]);
      say('a returning visitor is not asked, and nothing flashes', flashes.length === 0, flashes);
    }
    const loud = said.filter((text) => !/Failed to load resource/.test(text));
    say('nothing is said of hydration, and no error', loud.length === 0, loud);
    await context.close();
  } finally {
    site.close();
  }
}

const tarball = pack();
const browser = await chromium.launch({executablePath: headlessShellPath(), args: chromiumFlags});
for (const name of names)
  await check(name, tarball, browser).catch((error) => {
    const message = String(error.stderr || error.stdout || error.stack);
    failures.push({title: name, message});
    console.log(`✗ ${name}: ${message}`);
  });
await browser.close();
const notes = names.includes('react-18') ? [] : ['adapters: not in React 18; node test/adapters/run.mjs react-18'];
reportResults('adapters', {passed, failed: failures.length, failures, notes});

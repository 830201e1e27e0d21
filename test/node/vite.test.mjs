import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build, createServer} from 'vite';
import {parse} from 'parse5';
import {ithn} from '../../dist/npm/vite.js';
import {elements, liveHosts} from '../html/live.mjs';
import {config, heldHosts} from '../html/site.mjs';

const pages = {
  plain: '<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>',
  comment: '<!doctype html><!-- <head> --><html><head lang=en><title>x</title><meta charset="utf-8"></head><body>',
  headless: '<!doctype html>\n<!-- x --><title>x</title><p>',
  bare: '<!doctype html>\n<p>',
};
const live = '<script src="https://stats.example/a.js"></script><img src="https://nobody.test/b.gif">';

let folder;
const warnings = [];
const options = () => ({
  root: folder,
  configFile: false,
  customLogger: {...silent, warn: (message) => warnings.push(message), warnOnce: () => {}},
  plugins: [ithn(config)],
});
const silent = {
  info() {},
  warn() {},
  warnOnce() {},
  error: console.error,
  clearScreen() {},
  hasErrorLogged: () => false,
  hasWarned: false,
};

/** What must be true of a page, by the eyes of a parser. */
function judge(html) {
  assert.match(html, /^<!doctype html>/i, 'the doctype stays first');
  const document = parse(html);
  assert.equal(document.mode, 'no-quirks');
  const head = [...elements(document)].find(({tagName}) => tagName === 'head');
  const [first, second] = head.childNodes.filter(({tagName}) => tagName && tagName !== 'script');
  const lock = first.attrs.some(({name}) => name === 'charset') ? second : first;
  assert.deepEqual(lock.attrs[0], {name: 'http-equiv', value: 'Content-Security-Policy'});
  assert.deepEqual(liveHosts(html, heldHosts), []);
}

describe('ithn/vite', () => {
  before(() => {
    mkdirSync(resolve(import.meta.dirname, '../../.cache'), {recursive: true});
    folder = mkdtempSync(resolve(import.meta.dirname, '../../.cache/vite-'));
    for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), html + live);
  });
  after(() => rmSync(folder, {recursive: true, force: true}));

  it('holds at build time, and the lock is first in every head', async () => {
    const input = Object.fromEntries(Object.keys(pages).map((name) => [name, join(folder, `${name}.html`)]));
    const {output} = await build({...options(), build: {write: false, rolldownOptions: {input}}});
    const html = output.filter(({fileName}) => fileName.endsWith('.html'));
    assert.equal(html.length, Object.keys(pages).length);
    for (const {source} of html) judge(source);
    assert.ok(
      warnings.some((one) => /nobody\.test.*declare it/.test(one)),
      'what is live is told',
    );
  });

  it('builds nothing with an option or a configuration that is wrong', () => {
    for (const [given, options, message] of [
      [config, {bannr: true}, /options\.bannr must be left out; the options are unknown, hold, banner, lock/],
      [config, {hold: 'no'}, /options\.hold must be true or false \(received "no"\)/],
      [config, {unknown: 'keep'}, /options\.unknown must be one of report, hold \(received "keep"\)/],
      [config, null, /options must be an object/],
      [{...config, servces: []}, {}, /servces/],
    ])
      assert.throws(() => ithn(given, options), {name: 'ConsentError', message});
  });

  it('holds while developing', async () => {
    const server = await createServer({...options(), server: {middlewareMode: true, ws: false}, appType: 'custom'});
    try {
      for (const [name, html] of Object.entries(pages))
        judge(await server.transformIndexHtml(`/${name}.html`, html + live));
    } finally {
      await server.close();
    }
  });
});

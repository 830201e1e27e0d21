import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'vite';
import {hold, holdStream, prepareBanner} from '../../dist/npm/html.js';
import {prepareBanner as prepareOnServer} from '../../dist/npm/server.js';
import {ithn} from '../../dist/npm/vite.js';
import {config} from '../html/site.mjs';

const own = '<script src="/ithn.js" data-config="#c"></script>';
const pageOf = (lang, head = `<meta charset="utf-8">${own}<title>x</title>`) =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body><h1>Bread</h1></body></html>`;
const languageOf = (html) => /<ithn-banner lang="([^"]+)"/.exec(html)?.[1];
const banner = await prepareBanner(config);
const write = (html) => hold(html, config, {banner});

describe('prepareBanner()', () => {
  it('writes the banner behind ithn.js in the language of the page, or the nearest', () => {
    for (const [page, written] of Object.entries({ar: 'ar', 'ar-KW': 'ar', 'en-GB': 'en', tl: 'fil', zh: 'en'})) {
      const {html, report} = write(pageOf(page));
      assert.ok(html.includes(`${own}<template data-ithn="banner"><ithn-banner`), page);
      assert.equal(languageOf(html), written);
      assert.equal(report.banner, banner.hashes);
      // the page's own text stays as it was, to the letter
      assert.equal(html.replace(banner.markup(page), ''), pageOf(page));
    }
  });

  it('writes in the language of the configuration, whatever the page says', async () => {
    const arabic = await prepareOnServer({...config, locale: 'ar'});
    assert.equal(languageOf(arabic.markup('en')), 'ar');
    assert.equal(languageOf(arabic.markup()), 'ar');
  });

  it('writes once, however often and in whatever pieces a page is held', async () => {
    for (const page of [pageOf('ar'), pageOf('en', `${own}<title>x</title><meta charset=utf-8><p>`)]) {
      const {html} = write(page);
      assert.equal(html.split('<ithn-banner').length, 2);
      assert.equal(write(html).html, html);
      assert.equal(write(html).report.banner, undefined);
      for (const text of [page, html])
        for (const size of [1, 7, 4096]) {
          const pieces = Array.from({length: Math.ceil(text.length / size)}, (_, index) =>
            Buffer.from(text.slice(index * size, (index + 1) * size)),
          );
          const stream = ReadableStream.from(pieces).pipeThrough(holdStream(config, {banner}));
          assert.equal(await new Response(stream).text(), html);
        }
    }
  });

  it('writes behind our own tag, past what only looks like it', () => {
    for (const other of [
      '<script src="/widget.js" data-config="abc"></script>',
      '<script src="https://stats.example/t.js" data-config="#stats"></script>',
      `<template>${own}</template>`,
      '<script type="application/json" data-config="#c">{}</script>',
    ]) {
      const {html} = write(pageOf('en', `<meta charset="utf-8">${other}<title>x</title>${own}`));
      assert.ok(html.includes(`<title>x</title>${own}<template data-ithn="banner"`), other);
      assert.equal(html.split('<ithn-banner').length, 2, other);
    }
  });

  it('writes none behind a tag of ours that runs after what stands below it', () => {
    for (const late of ['async', 'defer', 'type="module"']) {
      const page = pageOf('en', `<meta charset="utf-8"><script ${late} src="/ithn.js" data-config="#c"></script>`);
      assert.equal(write(page).html, page);
    }
  });

  it('leaves the character set in the first 1024 bytes', () => {
    const {html} = write(pageOf('ar', `${own}<meta charset="utf-8"><title>x</title>`));
    assert.ok(html.indexOf('<meta charset') < 1024);
    assert.ok(html.includes(banner.markup('ar')));
  });

  it('writes into no page without our tag, a language or a character set, and into no part of one', () => {
    for (const page of [
      pageOf('en', '<meta charset="utf-8">'),
      pageOf('', `<meta charset="utf-8">${own}`),
      pageOf('en', own),
      `<div>${own}</div>`,
    ])
      assert.equal(write(page).html, page);
  });

  it('writes no banner where not everybody is asked at once', async () => {
    for (const more of [
      {storage: {cookie: false}},
      {ui: 'none'},
      {signals: {mode: 'opt-out'}},
      {signals: {doNotTrack: true}},
      {minors: {threshold: 18}},
      {categories: [{id: 'beacon', basis: 'objection', law: 'the law', regions: ['GB']}], services: []},
    ]) {
      const none = await prepareBanner({...config, ...more});
      assert.equal(none, undefined, JSON.stringify(more));
      assert.equal(hold(pageOf('en'), config, {banner: none}).html, pageOf('en'));
    }
  });

  it('says in hashes what a browser hashes', () => {
    const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    for (const lang of ['ar', 'en']) {
      const markup = banner.markup(lang);
      assert.equal(hashOf(/<style>([^]*)<\/style>/.exec(markup)[1]), banner.hashes.style);
      assert.equal(hashOf(/<script>([^]*)<\/script>/.exec(markup)[1]), banner.hashes.script);
    }
  });

  it('is ASCII, which every encoding reads alike, and escapes what a configuration says', async () => {
    const odd = await prepareBanner({
      ...config,
      site: {name: {en: '<b>"Bread" & cake</b>', ar: 'خبز'}},
      policy: {...config.policy, url: '/p?a=1&b="2"'},
    });
    for (const lang of ['ar', 'en', 'ml']) assert.match(odd.markup(lang), /^[ -~\n]+$/);
    assert.ok(odd.markup('en').includes('<small>&lt;b&gt;&quot;Bread&quot; &amp; cake&lt;/b&gt;</small>'));
    assert.ok(odd.markup('en').includes('href="/p?a=1&amp;b=&quot;2&quot;"'));
  });

  it('adds at most 3,500 bytes of brotli to a page, in any language', () => {
    for (const lang of ['ar', 'en', 'ml', 'ta', 'si', 'ru']) {
      const size = (html) => brotliCompressSync(html).length;
      const growth = size(write(pageOf(lang)).html) - size(pageOf(lang));
      assert.ok(growth <= 3500, `${lang}: ${growth}`);
    }
  });

  it('refuses a wrong configuration, and a banner that is none', async () => {
    await assert.rejects(prepareBanner({...config, colour: 'red'}), /"colour"/);
    assert.throws(() => hold('', config, {banner: true}), /options\.banner must be/);
  });
});

describe('the banner by the build tools', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'ithn-banner-'));

  it('is written by ithn hold --banner, which says the hashes and what is missing', () => {
    const place = folder();
    try {
      writeFileSync(join(place, 'ithn.config.json'), JSON.stringify(config));
      writeFileSync(join(place, 'index.html'), pageOf('ar'));
      const run = (...args) =>
        spawnSync(process.execPath, [resolve('dist/npm/cli.js'), 'hold', 'index.html', '--banner', ...args], {
          cwd: place,
          encoding: 'utf8',
        });
      const missing = run('--check');
      assert.equal(missing.status, 1, missing.stderr);
      assert.match(missing.stdout, /banner is missing in 1 file;/);
      const {status, stdout} = run();
      assert.equal(status, 0);
      assert.ok(stdout.includes(`script-src ${banner.hashes.script}; style-src ${banner.hashes.style}`), stdout);
      assert.equal(readFileSync(join(place, 'index.html'), 'utf8'), write(pageOf('ar')).html);
      const whole = run('--check');
      assert.equal(whole.status, 0);
      assert.match(whole.stdout, /no page lacks the banner;/);
    } finally {
      rmSync(place, {recursive: true});
    }
  });

  it('is written by the Vite plugin', async () => {
    const place = folder();
    try {
      writeFileSync(join(place, 'index.html'), pageOf('ar'));
      const {output} = await build({
        root: place,
        configFile: false,
        logLevel: 'error',
        plugins: [ithn(config, {banner: true, lock: false})],
        build: {write: false},
      });
      const {source} = output.find(({fileName}) => fileName === 'index.html');
      assert.ok(source.includes(banner.markup('ar')));
    } finally {
      rmSync(place, {recursive: true});
    }
  });
});

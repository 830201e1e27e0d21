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
      assert.deepEqual([write(page).report.bannerChange, write(html).report.bannerChange], ['written', undefined]);
      assert.deepEqual(write(html).report.banner, banner.hashes);
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

  /** What `page` becomes, and what is said of it, as a text and in pieces of any size. */
  const holdEachWay = async (page, given) => {
    const one = hold(page, config, {banner: given});
    for (const size of [37, 4096]) {
      let report;
      const pieces = Array.from({length: Math.ceil(page.length / size)}, (_, index) =>
        Buffer.from(page.slice(index * size, (index + 1) * size)),
      );
      const stream = holdStream(config, {banner: given, onReport: (found) => (report = found)});
      assert.equal(await new Response(ReadableStream.from(pieces).pipeThrough(stream)).text(), one.html);
      assert.deepEqual(report, one.report);
    }
    const again = hold(one.html, config, {banner: given});
    assert.deepEqual([again.html, again.report.bannerChange], [one.html, undefined]);
    return one;
  };

  it('renews the banner of another configuration where it stands, and removes it where none is wanted', async () => {
    const other = await prepareBanner({...config, texts: {ar: {'banner-title': 'كلمات أخرى'}}});
    for (const before of [pageOf('ar'), pageOf('ar', `${own}<title>x</title><meta charset=utf-8><p>`)]) {
      const page = before.replace('<h1>', '<img src="//stats.example/a"><h1>');
      const [former, wanted, none] = [other, banner, undefined].map((one) => hold(page, config, {banner: one}).html);
      assert.notEqual(former, wanted);
      const renewed = await holdEachWay(former, banner);
      assert.equal(renewed.html, wanted);
      assert.deepEqual([renewed.report.banner, renewed.report.bannerChange], [banner.hashes, 'renewed']);
      const removed = await holdEachWay(former, false);
      assert.equal(removed.html, none);
      assert.deepEqual([removed.report.banner, removed.report.bannerChange], [undefined, 'removed']);
      // nobody has said which banner is wanted
      const kept = await holdEachWay(former);
      assert.deepEqual([kept.html, kept.report.banner], [former, undefined]);
    }
  });

  it('knows a banner that a minifier has changed, and the one of a page that does not say its language', async () => {
    const minified = write(pageOf('ar'))
      .html.replace('data-ithn="banner"', 'data-ithn=banner')
      .replace('</template><script>', '</template>\n  <script>');
    assert.equal((await holdEachWay(minified, banner)).html, write(pageOf('ar')).html);
    const bare = (text) => `<!doctype html><head>${own}${text}<p>x`;
    const renewed = await holdEachWay(bare(banner.markup('ar').replace('<h2', '<h2 id=x')), banner);
    assert.equal(renewed.html, bare(banner.markup('ar')));
    assert.deepEqual((await holdEachWay(bare(banner.markup('en')), banner)).report.bannerChange, undefined);
  });

  it('leaves one banner of two', async () => {
    const {html} = write(pageOf('en'));
    const twice = html.replace('<h1>', `${banner.markup('en')}<h1>`);
    assert.equal((await holdEachWay(twice, banner)).html, html);
    assert.equal((await holdEachWay(twice, false)).html, pageOf('en'));
  });

  it('takes nothing of the page for a part of a banner that was written before', async () => {
    const cut = '<template data-ithn="banner"><ithn-banner lang="en"></ithn-banner></template>';
    const line = '<script>(()=>{r.dataset.asks})()</script>';
    const tracker = '<script src="//stats.example/a.js"></script>';
    const held = hold(tracker, config).html;
    for (const [before, after] of [
      [`${cut}${line}`, ''],
      [`${cut}<script>shop()</script>`, '<script>shop()</script>'],
      [`${cut}<script id="x">r.dataset.asks</script>`, '<script id="x">r.dataset.asks</script>'],
      [`${cut}words${line}`, `words${line}`],
      [`${cut}${tracker}`, held],
      [`${cut}<p>x`, '<p>x'],
      // not ended, in another template, no template: all of it stays, and what loads is held
      [`${tracker}<template data-ithn="banner"><p>x`, `${held}<template data-ithn="banner"><p>x`],
      [`${cut}<script>r.dataset.asks`, `${cut}<script>r.dataset.asks`],
      [`<template>${cut}</template>`, `<template>${cut}</template>`],
      [
        '<svg><template data-ithn="banner"><image href="//ads.example/b" />',
        '<svg><template data-ithn="banner"><image data-consent="advertising" data-service="ads" data-href="//ads.example/b" />',
      ],
      [`<!-- ${cut} --><p>x`, `<!-- ${cut} --><p>x`],
    ])
      assert.equal((await holdEachWay(`<!doctype html><body>${before}`, false)).html, `<!doctype html><body>${after}`);
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
      assert.match(missing.stdout, /^index\.html: the banner is missing$/m);
      assert.match(missing.stdout, /^banner: up to date in 0 of 1 file, missing in 1, out of date in 0;/m);
      const {status, stdout} = run();
      assert.equal(status, 0);
      assert.ok(stdout.includes(`script-src ${banner.hashes.script}; style-src ${banner.hashes.style}`), stdout);
      assert.equal(readFileSync(join(place, 'index.html'), 'utf8'), write(pageOf('ar')).html);
      const whole = run('--check');
      assert.equal(whole.status, 0);
      assert.match(whole.stdout, /^banner: up to date in 1 of 1 file, missing in 0, out of date in 0;/m);
    } finally {
      rmSync(place, {recursive: true});
    }
  });

  it('is renewed by ithn hold when the words or the configuration have changed, with and without --banner', async () => {
    const place = folder();
    try {
      const file = join(place, 'index.html');
      const read = () => readFileSync(file, 'utf8');
      const configure = (more) => writeFileSync(join(place, 'ithn.config.json'), JSON.stringify({...config, ...more}));
      const run = (...args) => {
        const {status, stdout} = spawnSync(
          process.execPath,
          [resolve('dist/npm/cli.js'), 'hold', 'index.html', ...args],
          {
            cwd: place,
            encoding: 'utf8',
          },
        );
        return {status, stdout};
      };
      writeFileSync(file, pageOf('ar'));
      writeFileSync(join(place, 'other.html'), pageOf('en')); // not named
      configure();
      assert.equal(run('--banner').status, 0);
      for (const flags of [['--banner'], []]) {
        const more = {policy: {...config.policy, revision: flags.length + 5}, texts: {ar: {'accept-all': 'أوافق'}}};
        configure(more);
        const stale = read();
        const checked = run(...flags, '--check');
        assert.equal(checked.status, 1, checked.stdout);
        assert.match(checked.stdout, /^index\.html: the banner is of another configuration or version/m);
        assert.equal(read(), stale);
        const json = JSON.parse(run(...flags, '--check', '--report', 'json').stdout);
        assert.deepEqual([json.banner.renewed, json.banner.written, json.banner.pages], [['index.html'], [], 1]);
        const [result] = JSON.parse(run(...flags, '--check', '--report', 'sarif').stdout).runs[0].results;
        assert.deepEqual([result.ruleId, result.level], ['banner', 'error']);
        const done = run(...flags);
        assert.equal(done.status, 0);
        assert.match(
          done.stdout,
          /in 1 of 1 file, written in 0, renewed in 1; a strict policy allows it by script-src/,
        );
        assert.equal(read(), hold(pageOf('ar'), config, {banner: await prepareBanner({...config, ...more})}).html);
        assert.equal(run(...flags, '--check').status, 0);
      }
      configure({ui: 'none'});
      const unwanted = run('--banner', '--check');
      assert.equal(unwanted.status, 1);
      assert.match(unwanted.stdout, /^index\.html: there is a banner, and none is wanted/m);
      assert.match(unwanted.stdout, /^no banner is written: with ui: "none", not every visitor is asked/m);
      assert.equal(run().status, 0);
      assert.equal(read(), pageOf('ar'));
      assert.deepEqual(run('--check'), {status: 0, stdout: '1 file, 0 live, 0 left\n'});
    } finally {
      rmSync(place, {recursive: true});
    }
  });

  it('says which key keeps the banner from being written, and no other', () => {
    const place = folder();
    try {
      writeFileSync(join(place, 'index.html'), pageOf('ar'));
      for (const [more, key] of [
        [{storage: {cookie: false}}, 'storage.cookie: false'],
        [{signals: {mode: 'opt-out'}}, 'signals.mode: "opt-out"'],
        [{signals: {doNotTrack: true}}, 'signals.doNotTrack: true'],
        [{minors: {threshold: 18}}, 'minors'],
      ]) {
        writeFileSync(join(place, 'ithn.config.json'), JSON.stringify({...config, ...more}));
        const {stdout} = spawnSync(process.execPath, [resolve('dist/npm/cli.js'), 'hold', '.', '--banner'], {
          cwd: place,
          encoding: 'utf8',
        });
        assert.equal(
          stdout.split('\n').at(-2),
          `no banner is written: with ${key}, not every visitor is asked straight away`,
        );
      }
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

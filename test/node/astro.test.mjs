// `ithn/astro` by what its middleware answers. In Astro itself: test/frameworks/.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {ithn} from '../../dist/npm/astro.js';
import {prepareBanner} from '../../dist/npm/html.js';
import {pageMiddleware} from '../../dist/npm/parts/astro-middleware.js';
import {liveHosts} from '../html/live.mjs';
import {config, heldHosts} from '../html/site.mjs';

const markup = '<script src="/ithn.js" data-name="إذن"></script>';
const live = '<script src="https://stats.example/a.js"></script>';
const html = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>مخبز 🥐</title></head><body>${live}<p>نص</p></body></html>`;
const context = {url: new URL('https://shop.example/'), isPrerendered: false};

/** The page as a server sends it, in pieces of that many bytes, after the middleware. */
async function answer(size, {body = html, type = 'text/html; charset=utf-8', ...rules} = {}) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const pieces = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  const headers = {'content-type': type, 'content-length': String(bytes.length)};
  const middleware = pageMiddleware({config, holds: true, markup, isDevelopment: false, ...rules});
  return middleware(context, () => Promise.resolve(new Response(pieces, {headers})));
}

describe('ithn/astro', () => {
  it('puts its markup first in the head, however the page is split, and holds what is live', async () => {
    const whole = await (await answer(html.length * 2)).text();
    assert.match(
      whole,
      /^<!doctype html><html lang="ar"><head><meta charset="utf-8"><script src="\/ithn\.js" data-name="إذن">/,
    );
    assert.match(whole, /<title>مخبز 🥐<\/title>[^]*<p>نص<\/p><\/body><\/html>$/);
    assert.deepEqual(liveHosts(whole, heldHosts), []);
    for (const size of [1, 2, 3, 7, 64]) assert.equal(await (await answer(size)).text(), whole);
  });

  it('puts the banner behind its markup where it is to', async () => {
    const own = '<script src="/ithn.js" data-config="#c"></script>';
    const prepared = await prepareBanner(config);
    for (const size of [7, 5000]) {
      const text = await (await answer(size, {banner: true, markup: own})).text();
      assert.ok(text.includes(`<meta charset="utf-8">${own}${prepared.markup('ar')}<title>`), text);
      assert.deepEqual(liveHosts(text, heldHosts), []);
    }
  });

  it('finds where the head begins in a page without tags for it', async () => {
    const text = await (await answer(1, {body: '<!doctype html>\n<!-- <head> </head> --><title>x</title><p>y'})).text();
    assert.equal(text, `<!doctype html>\n<!-- <head> </head> -->${markup}<title>x</title><p>y`);
  });

  const beginnings = {
    'a byte order mark': '\ufeff<!DOCTYPE html><html><head>',
    'white space and comments': '\n<!-- a --><!--> <!-- <p> --!>\t<HTML lang="ar"><head>',
    'an XML declaration': '<?xml version="1.0"?>\n<!doctype html><html><head>',
    'its head': '<head>',
  };
  for (const [name, start] of Object.entries(beginnings))
    it(`puts its markup first in the head of a page that begins with ${name}`, async () => {
      const rest = '<title>x</title></head><body>نص</body></html>';
      for (const holds of [true, false])
        for (const size of [1, 1000]) {
          const bytes = await (await answer(size, {body: start + rest, holds})).arrayBuffer();
          assert.equal(Buffer.from(bytes).toString('utf8'), start + markup + rest);
        }
    });

  const fragments = {
    'a server island': '<div>نص</div><style>div{color:red}</style>',
    'a fragment with a header': '<header><h1>x</h1></header>',
    'a fragment behind a comment': ' <!-- <head> --> <p>x</p>',
    'a fragment that is a title': '<title>x</title>',
    'a comment that does not end': '<!-- <html><head>',
    'a tag that does not end': '<html',
    text: 'x',
    nothing: '',
  };
  for (const [name, body] of Object.entries(fragments))
    it(`passes on ${name}, which has no head, unchanged`, async () => {
      for (const size of [1, 1000]) assert.equal(await (await answer(size, {body})).text(), body);
    });

  it('passes on a fragment piece by piece, without waiting for its end', async () => {
    const {readable, writable} = new TransformStream();
    const middleware = pageMiddleware({config, holds: false, markup, isDevelopment: false});
    const headers = {'content-type': 'text/html'};
    const reader = (await middleware(context, async () => new Response(readable, {headers}))).body.getReader();
    const writer = writable.getWriter();
    for (const text of ['<p>one</p>', '<p>two</p>']) {
      void writer.write(new TextEncoder().encode(text));
      assert.equal(new TextDecoder().decode((await reader.read()).value), text);
    }
    await writer.close();
    assert.equal((await reader.read()).done, true);
  });

  it('holds live tags of a fragment all the same', async () => {
    const text = await (await answer(7, {body: `<p>x</p>${live}`})).text();
    assert.deepEqual(liveHosts(text, heldHosts), []);
    assert.ok(!text.includes('/ithn.js'));
  });

  // مخبز in windows-1256
  const arabic = Buffer.from([0xe3, 0xce, 0xc8, 0xd2]);
  const windows = Buffer.concat([Buffer.from('<!doctype html><head><title>'), arabic, Buffer.from('</title></head>')]);
  for (const charset of ['windows-1256', '"ISO-8859-6"'])
    it(`passes on a page in the charset ${charset} byte for byte, and warns the developer`, async (test) => {
      const warn = test.mock.method(console, 'warn', () => {});
      const type = `text/html; charset=${charset}`;
      const page = await answer(5, {body: windows, type});
      assert.deepEqual(Buffer.from(await page.arrayBuffer()), windows);
      assert.equal(warn.mock.callCount(), 0);
      for (const other of ['text/css; charset=windows-1256', type])
        await answer(5, {body: windows, type: other, isDevelopment: true});
      assert.equal(warn.mock.callCount(), 1);
      assert.match(
        warn.mock.calls[0].arguments[0],
        /^ithn: \/: the script tag cannot be added to a page with the charset [\w-]+; send it in UTF-8\.$/,
      );
    });

  it('accepts UTF-8 by each of its names, and changes no byte of other pages', async () => {
    for (const charset of ['UTF-8', '"utf-8"', 'utf8'])
      assert.match(await (await answer(64, {type: `text/html;charset=${charset}`})).text(), /\/ithn\.js/);
    const page = Buffer.from(await (await answer(5, {body: windows, type: 'text/html'})).arrayBuffer());
    assert.ok(page.includes(arabic) && page.includes(markup));
  });

  it('removes the length, and leaves other responses alone', async () => {
    assert.equal((await answer(64)).headers.get('content-length'), null);
    const feed = await answer(64, {type: 'application/rss+xml'});
    assert.equal(feed.headers.get('content-length'), String(new TextEncoder().encode(html).length));
    assert.equal(await feed.text(), html);
  });

  it('leaves live tags with hold: false', async () => {
    assert.match(await (await answer(64, {holds: false})).text(), /<script src="https:\/\/stats\.example\/a\.js">/);
  });

  it('warns a developer about what stays live, and is silent on a server', async (test) => {
    const warn = test.mock.method(console, 'warn', () => {});
    const body = html.replace('stats.example', 'nobody.test');
    await (await answer(64, {body})).text();
    assert.equal(warn.mock.callCount(), 0);
    await (await answer(64, {body, isDevelopment: true})).text();
    assert.match(warn.mock.calls[0].arguments[0], /^ithn: \/: 1:\d+: script https:\/\/nobody\.test\/a\.js: /);
  });

  it('refuses a wrong configuration before anything is built', () => {
    assert.throws(() => ithn({policy: {...config.policy, revision: 'v2'}}), /policy\.revision/);
    assert.throws(() => ithn(config, {unknown: 'keep'}), /options\.unknown/);
    assert.throws(() => ithn(config, {bannr: true}), /options\.bannr must be left out/);
    assert.throws(() => ithn(config, {hold: 'no'}), /options\.hold must be true or false/);
  });

  it('emits every file that the script tag may load, and the configuration cannot end its script', () => {
    const setup = {};
    const site = {policy: {revision: 1, effective: '2026-11-01', url: '/privacy?</script>'}};
    ithn(site).hooks['astro:config:setup']({
      command: 'build',
      config: {base: '/shop', build: {assets: '_astro'}},
      addMiddleware: ({entrypoint}) => (setup.entrypoint = entrypoint),
      updateConfig: ({vite}) => ([setup.plugin] = vite.plugins),
    });
    const code = setup.plugin.load(setup.plugin.resolveId(setup.entrypoint));
    const rules = JSON.parse(/pageMiddleware\((.*)\);/.exec(code)[1]);
    assert.match(rules.markup, /<script src="\/shop\/_astro\/ithn-[0-9a-f]{8}\/ithn\.js" data-config="#ithn-config">/);
    const [, json] = /<script type="application\/json" id="ithn-config">(.*?)<\/script>/.exec(rules.markup);
    assert.deepEqual(JSON.parse(json), site);
    const emitted = [];
    const emit = (name) =>
      setup.plugin.generateBundle.call({environment: {name}, emitFile: ({fileName}) => emitted.push(fileName)});
    emit('ssr');
    assert.deepEqual(emitted, []);
    emit('client');
    const list = JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../..'), 'dist/integrity.json'), 'utf8'));
    const names = emitted.map((name) => name.replace(/^_astro\/ithn-[0-9a-f]{8}\//, ''));
    assert.deepEqual(
      names.sort(),
      Object.keys(list)
        .filter((name) => name !== 'ithn-file.js')
        .sort(),
    );
  });
});

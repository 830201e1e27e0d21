import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {hold, holdStream} from '../../dist/npm/html.js';
import {liveHosts, treeWithoutMarks} from '../html/live.mjs';
import {config, heldHosts} from '../html/site.mjs';

const pieces = [
  '<script src="//stats.example/a.js"></script>',
  '<script type=module async src=https://ads.example/m.js></script>',
  `<script>gtag('config', 'G-ABC123')</script>`,
  '<script>var a = "<img src=//stats.example/a>"</script>',
  '<img src=//stats.example/1 SRC=//ads.example/2 alt>',
  '<img srcset="a.png 1x,//ads.example/b 2x"/>',
  '<picture><source srcset=//ads.example/c><img></picture>',
  '<svg/>',
  '<svg><image href=//ads.example/d /><title><img src=//stats.example/e></title></svg>',
  '<svg><script href=//ads.example/f></script></svg>',
  '<math><mi><img src=//ads.example/g></mi></math>',
  '<noscript><img src=//stats.example/h><link rel=stylesheet href=//ads.example/i></noscript>',
  '<template><img src=//stats.example/j></template>',
  '<template data-consent=beacon><img src=//stats.example/k></template>',
  '<textarea><img src=//stats.example/l></textarea>',
  '<!-- <img src=//stats.example/m> -->',
  '<![if x]>',
  '<b><p>نص',
  '</b></p></div>',
  '<table><tr><td background=//ads.example/n>',
  '<select><option><script src=//stats.example/o></script>',
  'words & 🥐 &amp;',
  '<',
  '<a href=//stats.example/p ping',
  "='x'>",
  '"',
  '\r\n',
  // in the manner of html5lib's tests: what authors get wrong, and what parsers do about it
  '<!--[if IE]><script src=//stats.example/q></script><![endif]-->',
  '<script><!-- <script src=//stats.example/r> </script> --></script>',
  `<script>var a = "<\\/script>", b = "<!--"</script>`,
  '<frameset><frame src=//ads.example/s>',
  '<object data=//ads.example/t><embed src=//stats.example/u></object>',
  '<p <img src=//stats.example/v>',
  '<input type=image src=//ads.example/w /x=y/>',
  '<svg><foreignObject><p><img src=//stats.example/x></foreignObject></svg>',
  '<svg><desc><iframe src=//ads.example/y></iframe></desc></svg>',
  '<math><annotation-xml encoding=text/html><img src=//stats.example/z></annotation-xml></math>',
  '<table><img src=//stats.example/1><tr><script src=//ads.example/2></script>',
  '<xmp><img src=//stats.example/3></xmp>',
  '<noembed><img src=//stats.example/4></noembed><noframes><img src=//ads.example/5></noframes>',
  '<title><img src=//stats.example/6></title>',
  '<a><b><a><i></b>',
  '<image src=//stats.example/7>',
  '<video poster=//ads.example/8><source src=//stats.example/9></video>',
  '<IMG\fSRC\n=\t//stats.example/10 src="//ads.example/11"/>',
  '<img src="//stats.example/12"alt=""src=x>',
  '</head><link rel="preload stylesheet" href=//stats.example/13>',
  '<body background=//ads.example/14>',
  '<html><body></body></html>',
  '<?php echo "x" ?>',
  '<!doctype html>',
  '&lt;img src=//stats.example/15&gt;',
  'a\0b',
  '\ufeff',
];
/** What ends every document that it is in: alone, and seldom. */
const endings = [
  '',
  '',
  '',
  '<plaintext><img src=//stats.example/16>',
  '<script>a',
  '<!-- ',
  '<img src="//stats.exam',
  '<style>p{',
  '<style>@import "//stats.example/17"; p{',
  '<noscript><p><img src=//ads.example/18>',
];
const documents = fc
  .tuple(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), fc.constantFrom(...endings))
  .map(([all, ending]) => all.join('') + ending);
/** Elements that go into a template whole, which a table would otherwise put before itself. */
const wrapped = [
  '<style>p {background: url(//ads.example/q)}</style>',
  '<iframe srcdoc="<img src=//ads.example/r>"></iframe>',
];

/** `HOLD_RUNS=50000 HOLD_SEED=7 node --test test/node/html-stream.test.mjs` for more than `npm test` tries, or the same again. */
const seed = Number(process.env.HOLD_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = (few) => ({numRuns: Number(process.env.HOLD_RUNS ?? few), seed});
console.log(`documents made from HOLD_SEED=${seed}`);

async function stream(bytes, cuts, options) {
  const chunks = [0, ...cuts, bytes.length].sort((a, b) => a - b);
  const source = new ReadableStream({
    start(controller) {
      for (const [index, from] of chunks.entries())
        if (index + 1 < chunks.length) controller.enqueue(bytes.subarray(from, chunks[index + 1]));
      controller.close();
    },
  });
  return new Uint8Array(await new Response(source.pipeThrough(holdStream(config, options))).arrayBuffer());
}

describe('hold(), whatever the document', () => {
  it('leaves nothing live that it should hold, and holds but once', () => {
    fc.assert(
      fc.property(documents, (html) => {
        const {html: once} = hold(html, config);
        assert.deepEqual(liveHosts(once, heldHosts), []);
        assert.equal(hold(once, config).html, once);
      }),
      runs(600),
    );
  });

  it('leaves the tree as it was, but for its marks', () => {
    // behind a <noscript> a frameset begins only for who runs scripts: what drops a script there has no script's text to change
    const safe = documents.filter((html) => !/data-consent|<frameset/.test(html));
    fc.assert(
      fc.property(safe, (html) => assert.equal(treeWithoutMarks(hold(html, config).html), treeWithoutMarks(html))),
      runs(600),
    );
    for (const before of ['', '<!doctype html>', '<head></head>', '<title>x</title>', '<body>', '<p>x'])
      for (const one of wrapped)
        assert.equal(treeWithoutMarks(hold(before + one, config).html), treeWithoutMarks(before + one), before);
  });

  it('only ever puts something in', () => {
    fc.assert(
      fc.property(documents, (html) => {
        const once = hold(html, config).html;
        let at = 0;
        for (const sign of once) if (html.startsWith(sign, at)) at += sign.length;
        assert.equal(at, html.length);
      }),
      runs(100),
    );
  });

  it('knows a control that is not held', () => {
    assert.deepEqual(liveHosts(pieces[0], heldHosts), ['script stats.example', 'script stats.example']);
    assert.notEqual(treeWithoutMarks('<p>a'), treeWithoutMarks('<p>b'));
  });
});

describe('holdStream()', () => {
  it('does the same, wherever the stream is cut', async () => {
    const cuts = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 6});
    await fc.assert(
      fc.asyncProperty(documents, cuts, async (html, at) => {
        const bytes = new TextEncoder().encode(html);
        const out = await stream(
          bytes,
          at.map((share) => Math.floor(share * bytes.length)),
        );
        assert.equal(new TextDecoder('utf-8', {ignoreBOM: true}).decode(out), hold(html, config).html);
      }),
      runs(300),
    );
  });

  it('leaves bytes of any encoding as they were', async () => {
    const bytes = Uint8Array.from([0x3c, 0x70, 0x3e, 0xe3, 0xc8, 0xff, 0x80, 0x0d, 0x0a, 0xc7]);
    assert.deepEqual(await stream(bytes, [4]), bytes);
  });

  it('refuses UTF-16 with a word', async () => {
    for (const bytes of [Buffer.from('\ufeff<p>x', 'utf16le'), Buffer.from('<p>x', 'utf16le')])
      await assert.rejects(stream(bytes, []), /UTF-16; send it in UTF-8/);
  });

  it('reports at the end', async () => {
    let report;
    const html = '<p>x</p><img src=//stats.example/a>';
    await stream(new TextEncoder().encode(html), [12], {onReport: (found) => (report = found)});
    assert.deepEqual(report, hold(html, config).report);
  });

  it('takes no more memory for 50 MB than for 5', async () => {
    const part = new TextEncoder().encode(`<div><p>${'نص طويل '.repeat(400)}<img src=/a.png></p></div>`.repeat(10));
    const most = async (megabytes) => {
      const rest = {left: Math.ceil((megabytes * 1e6) / part.length)};
      const source = new ReadableStream(
        {pull: (to) => (rest.left-- > 0 ? to.enqueue(part) : to.close())},
        {highWaterMark: 0},
      );
      let peak = 0;
      for await (const chunk of source.pipeThrough(holdStream(config))) {
        assert.ok(chunk.length <= 2 * part.length, 'nothing is collected');
        if (rest.left % 64 === 0) {
          globalThis.gc?.();
          peak = Math.max(peak, process.memoryUsage().heapUsed);
        }
      }
      return peak;
    };
    const few = await most(5);
    const many = await most(50);
    assert.ok(many < few + 30e6, `${few} bytes for 5 MB, ${many} for 50`);
  });
});

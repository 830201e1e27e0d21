import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hold} from '../../dist/npm/html.js';
import {config, heldHosts} from '../html/site.mjs';
import {liveHosts} from '../html/live.mjs';

const held = (html, options) => hold(html, config, options).html;
const reasons = (html, options) => {
  const {report} = hold(html, config, options);
  return [...report.held, ...report.left].map(({reason}) => reason);
};

/** One document a row: what it is, as it comes, as it goes. */
const rows = [
  [
    'a script and its type',
    '<script type="module" src="//stats.example/a.js"></script>',
    '<script type="text/plain" data-consent="beacon" data-service="stats" data-type="module" src="//stats.example/a.js"></script>',
  ],
  [
    'attributes without quotes, in any case',
    '<IMG SRC=https://ADS.example/x.gif alt=x>',
    '<IMG data-consent="advertising" data-service="ads" data-SRC=https://ADS.example/x.gif alt=x>',
  ],
  [
    'a name given twice',
    '<img src=https://ads.example/1 src="https://ads.example/2" data-src=0>',
    '<img data-consent="advertising" data-service="ads" data-src=https://ads.example/1 data-ithn-src="https://ads.example/2" data-ithn-data-src=0>',
  ],
  [
    'one address of a set',
    '<img src=a.png srcset="b.png 1x, https://stats.example/c 2x">',
    '<img data-consent="beacon" data-service="stats" src=a.png data-srcset="b.png 1x, https://stats.example/c 2x">',
  ],
  [
    'two services at once',
    '<video src=//stats.example/a poster=//ads.example/b></video>',
    '<video data-consent="beacon advertising" data-src=//stats.example/a data-poster=//ads.example/b></video>',
  ],
  [
    'a style sheet in the page',
    '<style>@import "//stats.example/a.css"</style>',
    '<template data-consent="beacon" data-service="stats"><style>@import "//stats.example/a.css"</style></template>',
  ],
  [
    'a frame that holds its document',
    `<p><iframe srcdoc="<img src='//ads.example/'>"></iframe>`,
    `<p><template data-consent="advertising" data-service="ads"><iframe srcdoc="<img src='//ads.example/'>"></iframe></template>`,
  ],
  [
    'a frame that begins the body, where a template would go into the head',
    `<!doctype html><iframe srcdoc="<img src='//ads.example/'>"></iframe>`,
    `<!doctype html><body><template data-consent="advertising" data-service="ads"><iframe srcdoc="<img src='//ads.example/'>"></iframe></template>`,
  ],
  [
    'what is for readers without scripts',
    '<noscript><img src="https://www.facebook.com/tr?id=1"></noscript>',
    '<noscript><img data-consent="advertising" data-service="meta-pixel" data-src="https://www.facebook.com/tr?id=1"></noscript>',
  ],
  [
    'an inline snippet',
    `<script>gtag('config', 'G-ABC123')</script>`,
    `<script type="text/plain" data-consent="beacon" data-service="google-analytics">gtag('config', 'G-ABC123')</script>`,
  ],
  [
    'a host shared by two presets, by its address',
    '<script async src="https://www.googletagmanager.com/gtag/js?id=AW-1"></script>',
    '<script type="text/plain" data-consent="advertising" data-service="google-ads" async src="https://www.googletagmanager.com/gtag/js?id=AW-1"></script>',
  ],
  [
    'a host of its own below that of another service',
    '<img src=//ads.stats.example/x>',
    '<img data-consent="advertising" data-service="ads" data-src=//ads.stats.example/x>',
  ],
  [
    'what a module imports',
    `<script type=module>import 'https://stats.example/a.js'</script>`,
    `<script type="text/plain" data-consent="beacon" data-service="stats" data-type=module>import 'https://stats.example/a.js'</script>`,
  ],
  [
    'relative addresses below a foreign base',
    '<base href="https://ads.example/"><img src=x.gif>',
    '<base href="https://ads.example/"><img data-consent="advertising" data-service="ads" data-src=x.gif>',
  ],
  [
    'a line that SVG closes at once',
    '<svg/><img src=//ads.example/>',
    '<svg/><img data-consent="advertising" data-service="ads" data-src=//ads.example/>',
  ],
  [
    'a tag behind a downlevel-revealed conditional comment',
    '<![if !IE]><img src=//ads.example/ ><![endif]>',
    '<![if !IE]><img data-consent="advertising" data-service="ads" data-src=//ads.example/ ><![endif]>',
  ],
];

/** Documents that nothing is to be done to. */
const alone = {
  'its own': '<script src="/a.js"></script><img src=b.png><link rel=stylesheet href=c.css>',
  'what is allowed': '<link rel=preload href="https://fonts.example/f.woff2">',
  'what is always on': '<script src="https://js.till.example/v3"></script>',
  'a host that only looks alike':
    '<img src="https://notstats.example.test/"><img src="https://stats.example.evil.test/">',
  'a link to follow': '<a href="https://stats.example/">x</a><link rel=canonical href="https://stats.example/">',
  'what is held already': '<script type="text/plain" data-consent="beacon" src="//stats.example/a.js"></script>',
  'a held template':
    '<template data-consent="beacon"><img src=//stats.example/a><iframe src=//ads.example/></iframe></template>',
  'what says so': '<div data-ithn="ignore"><img src=//stats.example/a></div>',
  'a comment': '<!--[if IE]><script src="//stats.example/a.js"></script><![endif]-->',
  'a text area': '<textarea><img src=//stats.example/a></textarea><title><img src=//stats.example/a></title>',
  'plain text': '<plaintext><img src=//stats.example/a>',
  'a tag in a string of a script': `<script>var a = "<script src='//stats.example/a.js'><\\/script>"; f(a)</script>`,
  'a tag in a comment in a script': `<script><!-- <script src='//stats.example/a.js'></script> --></script>`,
  'a tag that does not end': '<p>x<script src="//stats.example/a.js"',
  'an attribute that does not end': '<p>x<img src="//stats.example/a.js>',
  'a script that does not end': `<script>gtag('config', 'G-ABC123')`,
  "Google's word before a choice": `<script>gtag('consent', 'default', {ad_storage: 'denied'})</script>`,
  'lists for later': '<script type="speculationrules">{"prefetch":[{"urls":["https://stats.example/"]}]}</script>',
  'a page with nothing in it': '',
  'a byte order mark': '\ufeff<!doctype html><p>x',
};

/** Documents that end too early, and what of them a browser would load all the same. */
const unfinished = {
  'a style': [
    '<p>x<style>p{background:url(//stats.example/a)',
    '<p>x<template data-consent="beacon" data-service="stats"><style>p{background:url(//stats.example/a)',
  ],
  'a noscript': [
    '<noscript><img src=//stats.example/a><p',
    '<noscript><img data-consent="beacon" data-service="stats" data-src=//stats.example/a><p',
  ],
};

describe('hold()', () => {
  for (const [name, [before, after]] of Object.entries(unfinished))
    it(`holds what ${name} loads that the document ends in`, () => {
      assert.equal(held(before), after);
      assert.deepEqual(liveHosts(after, heldHosts), []);
      assert.equal(held(after), after, 'once is enough');
      assert.deepEqual(reasons(before), ['declared']);
    });

  for (const [name, before, after] of rows)
    it(`holds ${name}`, () => {
      assert.equal(held(before), after);
      assert.deepEqual(liveHosts(after, heldHosts), []);
      assert.equal(held(after), after, 'once is enough');
    });

  for (const [name, html] of Object.entries(alone)) it(`leaves ${name}`, () => assert.equal(held(html), html));

  it('keeps integrity, nonce and line ends to the letter', () => {
    const html =
      "<!DOCTYPE html>\r\n<script\r\n  nonce=x  integrity='sha384-y'\tsrc=//stats.example/a></script>\r<P>عربي 🥐\0";
    const mark = ' type="text/plain" data-consent="beacon" data-service="stats"';
    assert.equal(held(html), html.replace('<script', `<script${mark}`));
  });

  it('says what it held and left, why and where', () => {
    const {report} = hold('<p>\n<img src=//stats.example/a>\n  <img src="https://nobody.test/b">', config);
    const [one] = report.held;
    assert.deepEqual(
      {...one, message: undefined},
      {
        reason: 'declared',
        message: undefined,
        element: 'img',
        attribute: 'src',
        url: 'https://stats.example/a',
        host: 'stats.example',
        services: ['stats'],
        categories: ['beacon'],
        line: 2,
        column: 1,
        offset: 4,
      },
    );
    const [other] = report.left;
    assert.deepEqual([other.reason, other.host, other.line, other.column], ['unknown-host', 'nobody.test', 3, 3]);
  });

  it('finds the place of what stands in <noscript>', () => {
    const {report} = hold('<p>x\n<noscript\n>\n<p><img src=//stats.example/a></noscript>', config);
    const [{line, column, offset}] = report.held;
    assert.deepEqual([line, column, offset], [4, 4, 20]);
  });

  it('tells of a vendor that is not declared, and holds it when unknown ones are held', () => {
    const html = `<script>posthog.init('x')</script><img src=//nobody.test/>`;
    assert.deepEqual(reasons(html), ['unknown-vendor', 'unknown-host']);
    assert.equal(
      held(html, {unknown: 'hold'}),
      `<script type="text/plain" data-consent="persistent beacon advertising">posthog.init('x')</script><img data-consent="persistent beacon advertising" data-src=//nobody.test/>`,
    );
  });

  const declared = 'src="https://stats.example/t.js"';
  for (const tag of [
    `<script ${declared} data-config="abc"></script>`,
    `<script ${declared} data-config="#config"></script>`,
    `<script ${declared} data-policy-url="/privacy"></script>`,
    `<script data-config="#config">fetch("https://stats.example/t.js")</script>`,
    `<script type="module" data-policy-url="/">import "https://stats.example/t.js"</script>`,
  ])
    it(`takes no script of a service for its own by its attributes: ${tag}`, () => {
      assert.equal(hold(tag, config).report.held.length, 1);
      assert.match(held(tag), /^<script type="text\/plain" data-consent="beacon"/);
      assert.deepEqual(liveHosts(held(tag), heldHosts), []);
    });

  it('says where a script of nobody has an attribute of ours, and leaves our own tag wherever it comes from', () => {
    const src = 'src="https://files.example/ithn.js"';
    assert.deepEqual(reasons(`<script ${src} data-config="abc"></script>`), ['unknown-host']);
    for (const attribute of ['data-config="#c"', 'data-config="script.settings"', 'data-policy-url="/privacy"']) {
      const own = `<script ${src} ${attribute}></script>`;
      assert.equal(held(own, {unknown: 'hold'}), own);
      assert.deepEqual(reasons(own), []);
    }
  });

  it('tells where the own code of the page writes a held tag again', () => {
    const payload = JSON.stringify({src: 'https://stats.example/a.js'});
    const html = `<script src="https://stats.example/a.js"></script><script type="application/json">${payload}</script>`;
    assert.deepEqual(reasons(html), ['declared', 'rendered-by-client']);
    const flight = `<script>self.__next_f.push([1,"[\\"$\\",\\"script\\",null,{\\"src\\":\\"https:\\/\\/stats.example\\/a.js\\"}]"])</script>`;
    assert.ok(reasons(`<script src="https://stats.example/a.js"></script>${flight}`).includes('rendered-by-client'));
  });

  it('takes the host of the page for its own', () => {
    const html = '<script src="https://shop.test/a.js"></script>';
    assert.deepEqual(reasons(html), ['unknown-host']);
    assert.deepEqual(reasons(html, {url: 'https://shop.test/en/'}), []);
  });

  it('says of what nothing can take up again that it is held for good', () => {
    const {report} = hold('<svg><image href=//ads.example/ /></svg><p style="background:url(//ads.example/)">', config);
    assert.deepEqual(
      report.held.map(({element, released}) => [element, released]),
      [
        ['image', false],
        ['p', false],
      ],
    );
    const table = hold('<table><td background=//ads.example/ >', config);
    assert.equal(
      table.html,
      '<table><td data-consent="advertising" data-service="ads" data-background=//ads.example/ >',
    );
  });

  it('names what is wrong with a configuration or an option', () => {
    assert.throws(() => hold('', {...config, analitics: 1}), /analitics/);
    assert.throws(() => hold('', {...config, services: [{preset: 'nobody'}]}), /no preset "nobody"/);
    assert.throws(() => hold('', config, {unknown: 'maybe'}), /options\.unknown must be report or hold/);
    assert.throws(() => hold('', config, {hosts: []}), /options\.hosts/);
    assert.throws(() => hold('', config, {url: '/en'}), /options\.url must be the full URL/);
    assert.throws(() => hold('', config, {onReport: true}), /options\.onReport must be a function \(received true\)/);
    for (const options of [null, 'hold', []])
      assert.throws(() => hold('', config, options), /options must be an object/);
    for (const html of [undefined, 5, Buffer.from('<p>')])
      assert.throws(() => hold(html, config), {
        name: 'ConsentError',
        message: /html must be a text; holdStream\(\) takes bytes \(received /,
      });
  });

  it('reads ten megabytes', () => {
    const part = `<div class=a><p>نص <b>bold</b> ${'words '.repeat(1600)}<img src=//stats.example/a><a href=/x>x</a></div>\n`;
    const html = `<!doctype html><body>${part.repeat(1040)}`;
    const result = hold(html, config);
    assert.equal(result.report.held.length, 1040);
    assert.equal(result.html.replaceAll(' data-consent="beacon" data-service="stats" data-src', ' src'), html);
  });
});

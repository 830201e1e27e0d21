// Where a visitor is, by the headers of the site's own CDN, and what a server makes of it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hold} from '../../dist/npm/html.js';
import * as server from '../../dist/npm/server.js';
import {blocks} from '../tools/docs-blocks.mjs';

const {consentCookie, contentSecurityPolicy, policyFor} = server;

describe('policyFor()', () => {
  for (const [from, headers, region] of [
    ['Cloudflare', {'CF-IPCountry': 'GB'}, 'GB'],
    ['Cloudflare with its regions', {'CF-IPCountry': 'US', 'CF-Region-Code': 'CA'}, 'US-CA'],
    ['Vercel', {'X-Vercel-IP-Country': 'GB', 'X-Vercel-IP-Country-Region': 'ENG'}, 'GB-ENG'],
    ['CloudFront', {'CloudFront-Viewer-Country': 'FR', 'CloudFront-Viewer-Country-Region': '75'}, 'FR-75'],
    ['App Engine', {'X-AppEngine-Country': 'US', 'X-AppEngine-Region': 'ca'}, 'US-CA'],
    ['whoever writes X-Country-Code', {'X-Country-Code': 'KW'}, 'KW'],
    ['whoever writes the United Kingdom as many do', {'X-Country-Code': 'uk'}, 'GB'],
    ['the same with its part', {'CF-IPCountry': 'UK', 'CF-Region-Code': 'SCT'}, 'GB-SCT'],
    ['whoever writes Greece as the European Union does', {'X-Country-Code': 'EL'}, 'GR'],
    ['two that agree, each in its own way', {'CF-IPCountry': 'GB', 'X-Country-Code': 'UK'}, 'GB'],
    ['two that agree', {'CF-IPCountry': 'GB', 'X-Vercel-IP-Country': 'GB'}, 'GB'],
    ['two that disagree', {'CF-IPCountry': 'GB', 'X-Vercel-IP-Country': 'KW'}, undefined],
    [
      'two whose regions disagree',
      {
        'X-Vercel-IP-Country': 'US',
        'X-Vercel-IP-Country-Region': 'CA',
        'CloudFront-Viewer-Country': 'US',
        'CloudFront-Viewer-Country-Region': 'NY',
      },
      'US',
    ],
    ['nobody', {accept: 'text/html', 'accept-language': 'en-GB'}, undefined],
    ['Tor, or nowhere', {'CF-IPCountry': 'T1', 'X-AppEngine-Country': 'ZZ'}, undefined],
    ['a country that is none', {'CF-IPCountry': 'XX'}, undefined],
    ['somebody who writes what is no code', {'X-Country-Code': '<script>', 'CF-IPCountry': ''}, undefined],
    ['a region that is no code', {'CF-IPCountry': 'US', 'CF-Region-Code': 'California'}, 'US'],
  ])
    it(`reads ${region ?? 'no region'} from ${from}`, () => {
      const expected = region === undefined ? {} : {region};
      assert.deepEqual(policyFor(new Headers(headers)), expected);
      const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
      assert.deepEqual(policyFor(lower), expected, 'as Node has them');
    });

  it('names what are no headers', () => {
    for (const none of [undefined, null, 'GB'])
      assert.throws(() => policyFor(none), {
        name: 'ConsentError',
        message: /headers must be Headers, or the headers of Node/,
      });
  });

  it('takes no header twice', () => assert.deepEqual(policyFor({'cf-ipcountry': ['GB', 'KW']}), {}));

  it('gives no region that the configuration refuses', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    for (const country of letters.flatMap((first) => letters.map((second) => first + second))) {
      const signals = policyFor({'x-country-code': country});
      hold('<p>', {policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, signals});
    }
  });

  it('reads the headers that `regionHeaders` lists, and no other', () => {
    const read = new Set();
    policyFor({get: (name) => (read.add(name), null)});
    assert.deepEqual([...server.regionHeaders].sort(), [...read].sort());
  });
});

describe('the example in the documentation', () => {
  const {text} = blocks.find(({text: code}) => code.includes('function headersFor('));
  const code = text
    .replace(/^import \{(.*)\} from 'ithn\/server';$/m, 'const {$1} = server;')
    .replaceAll('export ', '');
  const {configFor, headersFor} = new Function('server', `${code}; return {configFor, headersFor};`)(server);
  const law = 'a law';
  const config = {
    policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
    categories: [{id: 'beacon', basis: 'objection', law, regions: ['US-CA', 'GB', 'FR-75']}],
    services: [{id: 'count', categories: 'beacon', hosts: ['count.example']}],
  };
  /** What a shared cache keeps an answer under. */
  const keyOf = (request) => {
    const names = headersFor(request, config).vary.split(/ *, */);
    return JSON.stringify(names.map((name) => request.headers.get(name)));
  };

  for (const [one, other] of [
    [
      {'cf-ipcountry': 'US', 'cf-region-code': 'CA'},
      {'cf-ipcountry': 'US', 'cf-region-code': 'NY'},
    ],
    [
      {'cloudfront-viewer-country': 'FR', 'cloudfront-viewer-country-region': '75'},
      {'cloudfront-viewer-country': 'FR', 'cloudfront-viewer-country-region': '13'},
    ],
    [{'x-country-code': 'GB'}, {'x-country-code': 'KW'}],
    [{'cf-ipcountry': 'GB'}, {'cf-ipcountry': 'GB', 'sec-gpc': '1'}],
  ])
    it(`lets no cache hand a page for ${Object.values(one)} to ${Object.values(other)}`, () => {
      const [first, second] = [one, other].map((headers) => ({headers: new Headers(headers)}));
      const policyOf = (request) => headersFor(request, config)['content-security-policy'];
      assert.match(policyOf(first), /count\.example/);
      assert.doesNotMatch(policyOf(second), /count\.example/);
      assert.notEqual(keyOf(first), keyOf(second));
      if (!('sec-gpc' in other)) assert.notDeepEqual(configFor(first, config), configFor(second, config));
    });
});

describe('contentSecurityPolicy(), where a law lets a category run until the visitor objects', () => {
  const law = 'the Data (Use and Access) Act 2025';
  const config = (headers) => ({
    policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
    categories: [{id: 'beacon', basis: 'objection', law, regions: ['GB']}, {id: 'advertising'}],
    services: [
      {id: 'count', categories: 'beacon', hosts: ['count.example']},
      {id: 'other', categories: 'beacon', hosts: ['other.example']},
      {id: 'ads', categories: 'advertising', hosts: ['ads.example']},
    ],
    signals: policyFor(headers),
  });
  const britain = config({'cf-ipcountry': 'GB'});
  const hosts = (...given) =>
    [
      ...contentSecurityPolicy(...given)
        .split(';')[0]
        .matchAll(/ ([a-z]+)\.example:\*/g),
    ].map(([, host]) => host);
  const now = Date.now();
  /** An answer that ran out yesterday. */
  const old = (beacon, other = beacon) =>
    consentCookie({
      id: '1',
      choices: {categories: {session: true, beacon, advertising: true}, services: {count: beacon, other, ads: true}},
      decidedAt: now - 183 * 864e5,
      expiresAt: now - 864e5,
      source: 'preferences',
      revision: 1,
      effective: '2026-11-01',
      locale: 'en',
      config: 'x',
    }).split(';')[0];

  it('lets it in there before an answer, and nowhere else', () => {
    assert.deepEqual(hosts('', britain), ['count', 'other']);
    assert.deepEqual(hosts('', config({'cf-ipcountry': 'KW'})), []);
    assert.deepEqual(hosts('', config({})), []);
  });

  it('goes on after a yes that has lapsed, but for what was shut by name, and holds a no that has', () => {
    assert.deepEqual(hosts(old(true), britain), ['count', 'other']);
    assert.deepEqual(hosts(old(true, false), britain), ['count']);
    assert.deepEqual(hosts(old(false), britain), []);
  });

  it('lets nobody in where Global Privacy Control says no, or the answer cannot be read', () => {
    assert.deepEqual(hosts('', britain, {gpc: true}), []);
    assert.deepEqual(hosts('', {...britain, signals: {...britain.signals, gpc: false}}, {gpc: true}), [
      'count',
      'other',
    ]);
    assert.deepEqual(hosts('ithn=damaged', britain), []);
    assert.deepEqual(hosts('', {...britain, storage: {cookie: false}}), []);
  });
});

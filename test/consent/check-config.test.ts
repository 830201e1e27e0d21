import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {checkConfig} from '../../src/consent/check-config.ts';
import {ConsentError} from '../../src/model/errors.ts';

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
const complaint = (config: unknown): string => {
  try {
    checkConfig(config);
  } catch (error) {
    expect(error).to.be.instanceOf(ConsentError);
    return (error as Error).message;
  }
  return '';
};

describe('checkConfig', () => {
  it('accepts the smallest configuration and a full one', () => {
    expect(complaint({policy})).to.equal('');
    expect(
      complaint({
        policy: {...policy, url: 'https://shop.example/privacy'},
        site: {
          name: {ar: 'رمروم بيكري', en: 'Ramroom Bakery'},
          email: 'privacy@shop.example',
          phone: '+965 2222 3333',
          accountUrl: 'ramroom://account',
          regulators: [{name: 'CITRA', url: 'https://www.citra.gov.kw'}],
          mediation: 'We mediate.',
        },
        categories: [{id: 'persistent'}, {id: 'chat', title: {ar: 'المحادثة', en: 'Chat'}, description: 'Talk to us.'}],
        services: [
          {id: 'talk', categories: 'chat', hosts: ['talk.example'], stores: ['talk_*', {name: 't', kind: 'local'}]},
          {
            id: 'both',
            categories: ['chat', 'persistent'],
            policyUrl: 'https://both.example/privacy',
            kind: 'marketing',
            transferMechanism: {framework: 'DPF'},
            retention: {kind: 'until', event: 'withdrawal'},
          },
        ],
        locale: 'ar',
        numerals: 'arab',
        validityDays: 395,
        storage: {cookie: false, keepReceiptsDays: 365},
        domains: {endpoint: '/ithn/handovers', origins: ['https://shop.example', 'http://localhost:8080']},
        gate: {onWithdraw: 'none', requireGesture: false},
        ui: {layout: 'box', reopen: false},
        texts: {en: {'banner-title': 'Hello'}},
      }),
    ).to.equal('');
  });

  const wrong: [unknown, ...string[]][] = [
    [undefined, 'an object', 'undefined'],
    [[], 'an object', '[]'],
    [{}, 'policy', 'given'],
    [{policy: {...policy, revision: 'v2'}}, 'policy.revision', 'a whole number from 1', '"v2"'],
    [{policy: {...policy, revision: 0}}, 'policy.revision', '0'],
    [{policy: {...policy, effective: '2026-02-30'}}, 'policy.effective', 'YYYY-MM-DD', '2026-02-30'],
    [{policy: {...policy, url: 'javascript:alert(1)'}}, 'policy.url', 'javascript:alert(1)'],
    [{policy: {...policy, url: ' java\tscript:alert(1)'}}, 'policy.url'],
    // as a browser reads them: it drops control characters, and takes a backslash for a slash
    [{policy: {...policy, url: '\u0001javascript:alert(1)'}}, 'policy.url'],
    [{policy: {...policy, url: '\u0000\u001fjavascript:alert(1)'}}, 'policy.url'],
    [{policy: {...policy, url: 'java\u000bscript:alert(1)'}}, 'policy.url'],
    [{policy: {...policy, url: '/\\other.test/'}}, 'policy.url', 'other.test'],
    [{policy, records: {endpoint: '/\\other.test/'}}, 'records.endpoint', 'a path on this site'],
    [{policy, records: {endpoint: '/\u0009/other.test/'}}, 'records.endpoint'],
    [{policy, domains: {origins: []}}, 'domains.endpoint', 'given'],
    [
      {policy, domains: {endpoint: '/handovers', origins: ['https://shop.example/']}},
      'domains.origins[0]',
      'an origin',
    ],
    [{policy, domains: {endpoint: '/handovers', origins: ['http://shop.example']}}, 'domains.origins[0]', 'an origin'],
    [{policy, domains: {endpoint: '/handovers', origins: ['shop.example']}}, 'domains.origins[0]', 'an origin'],
    [{policy, rights: {endpoint: '\\\\other.test/'}}, 'rights.endpoint'],
    [{policy, rights: {endpoint: 'https:/\\other.test/'}}, 'rights.endpoint'],
    [{policy, rights: {endpoint: 'http://localhost.other.test/'}}, 'rights.endpoint'],
    [{policy, rights: {endpoint: 'http://localhost@other.test/'}}, 'rights.endpoint'],
    [{policy, site: {email: 'a@b.example'}, notices: [{feed: '/\\other.test/feed'}]}, 'notices[0].feed'],
    [{policy, site: {email: 'a@b.example'}, notices: [{feed: '\u0001https://other.test/'}]}, 'notices[0].feed'],
    [{policy, site: {accountUrl: '\u0001javascript://%0aalert(1)'}}, 'site.accountUrl'],
    [{policy, site: {rightsUrl: '\u001fdata:text/html,x'}}, 'site.rightsUrl'],
    [{policy, services: [{id: 'a', categories: 'beacon', policyUrl: '\u0002javascript:1'}]}, 'services[0].policyUrl'],
    [{policy, site: {regulators: [{url: '/a'}]}}, 'site.regulators[0].name', 'given'],
    [{policy, site: {regulators: [{name: 'A', url: 'javascript:1'}]}}, 'site.regulators[0].url', 'javascript:1'],
    [{policy, site: {mediation: 3}}, 'site.mediation', '3'],
    [{policy, site: {accountUrl: 'javascript://%0aalert(1)'}}, 'site.accountUrl', 'javascript'],
    [
      {policy, services: [{id: 'a', categories: 'beacon', kind: 'shop'}]},
      'services[0].kind',
      'payment, delivery',
      '"shop"',
    ],
    [
      {policy, services: [{id: 'a', categories: 'beacon', retention: {kind: 'ever'}}]},
      'retention.kind',
      'until',
      '"ever"',
    ],
    [
      {
        policy,
        services: [
          {id: 'a', categories: 'beacon', retention: {kind: 'range', from: 7, to: 5, unit: 'years', reason: 'tax'}},
        ],
      },
      'retention',
      'less',
    ],
    [
      {policy, services: [{id: 'a', categories: 'beacon', retention: {kind: 'duration', time: 0, unit: 'days'}}]},
      'retention.time',
      '0',
    ],
    [
      {policy, services: [{id: 'a', categories: 'beacon', transferMechanism: {framework: 3}}]},
      'transferMechanism.framework',
      '3',
    ],
    [{policy, categorys: []}, 'categorys', 'categories'],
    [{policy, categories: [{id: '__proto__'}]}, 'categories[0].id', '__proto__'],
    [{policy, categories: [{id: 'a'}, {id: 'a'}]}, 'categories', '"a" twice'],
    [
      {
        policy,
        services: [
          {id: 's', categories: 'beacon'},
          {id: 's', categories: 'advertising'},
        ],
      },
      'services',
      '"s" twice',
    ],
    [{policy, services: [{preset: 'meta-pixel', id: '1'}]}, 'services[0]', '"meta-pixel"', 'ithn/services'],
    [{policy, categories: [{id: 'a', required: 'yes'}]}, 'categories[0].required', 'true or false', '"yes"'],
    [{policy, services: [{id: 'a', categories: 'becon'}]}, '"a"', '"becon"'],
    [{policy, services: [{id: 'a'}]}, 'services[0].categories', 'given'],
    [{policy, validityDays: 396}, 'validityDays', 'from 1 to 395', '396'],
    [{policy, numerals: 'roman'}, 'numerals', 'latn, arab', '"roman"'],
    [{policy, storage: {cookie: 'a b'}}, 'storage.cookie', '"a b"'],
    [{policy, storage: {cookie: true}}, 'storage.cookie', 'true'],
    [null, 'the configuration', 'an object', 'null'],
    ['policy', 'the configuration', 'an object', '"policy"'],
    [{policy, ui: 'nothing'}, 'ui', 'none', '"nothing"'],
    [{policy, ui: 'bar'}, 'ui must be "none", or an object such as {"layout": "box"}', '"bar"'],
    [{policy, services: [{id: 'a', categories: []}]}, 'services[0].categories', 'at least one category id', '[]'],
    [{policy, services: [{id: 'a', categories: ' '}]}, 'services[0].categories', 'category id', '" "'],
    [{policy, services: [{id: 'a', categories: 5}]}, 'services[0].categories', 'a list', '5'],
    [
      {policy, services: [{id: 'a', categories: 'beacon', hosts: ['https://a.example/x.js']}]},
      'services[0].hosts[0]',
      'a host name, such as cdn.example',
      '"https://a.example/x.js"',
    ],
    [
      {policy, gate: {allow: ['a.example', 'b.example/pay']}},
      'gate.allow[1]',
      'without scheme or path',
      '"b.example/pay"',
    ],
    [{policy, gate: {allow: ['']}}, 'gate.allow[0]', 'a host name'],
    [{policy, ui: {layout: 'popup'}}, 'ui.layout', 'bar, box, modal', '"popup"'],
    [{policy, texts: {en: {title: 1}}}, 'texts.en.title', 'a text', '1'],
  ];
  for (const [config, ...parts] of wrong)
    it(`names key, wish and what came: ${parts.join(' · ')}`, () => {
      const message = complaint(config);
      expect(message).to.match(/^ithn: /);
      for (const part of parts) expect(message).to.include(part);
    });

  it('reports an invalid value as a ConsentError, never as another error, and does not pollute prototypes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('policy', 'site', 'categories', 'services', 'ui', 'texts', '__proto__'),
          fc.anything(),
        ),
        (config) => {
          complaint(config);
        },
      ),
      {numRuns: 500},
    );
    expect(complaint(JSON.parse('{"policy": {"revision": 1}, "__proto__": {"polluted": 1}}'))).to.include('ithn: ');
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  it('survives values that cannot be printed', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    expect(complaint({policy: {...policy, revision: cyclic}})).to.include('policy.revision');
  });
});

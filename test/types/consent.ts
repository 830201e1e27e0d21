import {createConsent, type Consent, type ConsentConfig} from 'ithn';
import {googleAnalytics} from 'ithn/services';
import {readConsent} from 'ithn/server';

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};

// the built-in categories, where none are named
const plain = createConsent({policy});
plain.granted('beacon');
plain.granted('beacon !advertising');
plain.gate('!persistent', () => () => {});
plain.granted('becon'); // ✗ becon
plain.granted('beacon advertsing'); // ✗ advertsing
plain.whenGranted('becon'); // ✗ becon
plain.gate('!becon', () => {}); // ✗ becon
plain.choose({categories: {becon: true}}); // ✗ becon
plain.grantedService('posthog'); // ✗ never

// categories and services of the site's own
const own = createConsent({
  policy,
  categories: [{id: 'statistics', title: {ar: 'إحصاءات', en: 'Statistics'}}, {id: 'media'}],
  services: [
    {id: 'counter', categories: 'statistics', hosts: ['counter.example']},
    {id: 'player', categories: ['media', 'session']},
    googleAnalytics({id: 'G-ABC123DEF4', categories: 'statistics'}),
  ],
  ui: {layout: 'box', position: 'block-end inline-start'},
  validityDays: 90,
});
own.granted('statistics media');
own.granted('session');
own.grantedService('counter');
own.grantedService('google-analytics');
own.granted('beacon'); // ✗ beacon
own.grantedService('conter'); // ✗ conter
own.choose({categories: {media: true}, services: {player: false}});
own.choose({categories: {}, services: {plaier: false}}); // ✗ plaier

// one of each
const one = createConsent({
  policy,
  categories: [{id: 'statistics'}],
  services: [{id: 'counter', categories: 'statistics'}],
});
one.grantedService('counter');
createConsent({policy, services: [{id: 'x', categories: ['beacon', 'advertising']}], notices: [{feed: '/news.json'}]});
createConsent({policy, domains: {endpoint: '/handovers', origins: ['https://shop.example']}});

// a configuration apart from the call
const apart = {policy, categories: [{id: 'media'}]} as const;
createConsent(apart).granted('media');
createConsent(apart).granted('persistent'); // ✗ persistent
const hidden: ConsentConfig = {policy};
createConsent(hidden).granted('what only the configuration knows');
const anyConsent: Consent = own;
anyConsent.granted('statistics');
const unknownConfig = {policy, validtyDays: 90} as const;
createConsent(unknownConfig); // ✗ validtyDays

// keys that there are none of
createConsent({policy, validtyDays: 90}); // ✗ validtyDays
createConsent({policy, ui: {layot: 'box'}}); // ✗ layot
createConsent({policy, site: {nme: 'x', regulators: [{name: 'x'}]}}); // ✗ nme
createConsent({policy, site: {regulators: [{name: 'x', adress: '/'}]}}); // ✗ adress
createConsent({policy, categories: [{id: 'media', titel: 'x'}]}); // ✗ titel
createConsent({policy, categories: [{id: 'media', basis: 'objecton', law: 'x', regions: ['GB']}]}); // ✗ objecton
createConsent({policy, signals: {googleConsentMode: {regions: ['KW']}}}); // ✗ regions
createConsent({policy, gate: {network: 'block', alow: []}}); // ✗ alow
createConsent({policy, domains: {endpoint: '/handovers', orgins: []}}); // ✗ orgins
createConsent({policy, services: [{id: 'x', categories: 'beacon', host: ['x.example']}]}); // ✗ host
createConsent({policy, services: [{id: 'x', categories: 'becon'}]}); // ✗ becon
createConsent({policy, services: [{id: 'x', categories: 'beacon advertsing'}]}); // ✗ advertsing
createConsent({policy, services: [{id: 'x', categories: ['becon']}]}); // ✗ becon
const satisfied = {policy, validtyDays: 90} satisfies ConsentConfig; // ✗ validtyDays

// texts in any language, maps with any key
createConsent({
  policy,
  site: {name: {ar: 'مخبز', en: 'Bakery', fr: 'Boulangerie'}, email: 'a@b.example'},
  texts: {ar: {'banner-title': 'خياراتك'}},
  minors: {threshold: 18, thresholds: {KW: 21}},
  categories: [{id: 'beacon', basis: 'objection', law: {en: 'an act', ar: 'قانون'}, regions: ['GB']}],
  signals: {region: 'GB'},
  compat: {from: 'onetrust', values: {C0002: 'beacon'}},
});
createConsent({policy, validityDays: '90'}); // ✗ string
createConsent({policy: {revision: 1, url: '/privacy'}}); // ✗ effective

// what the server has read is the client's first state
createConsent({policy}, {initialState: readConsent('ithn=1')});
export {satisfied};

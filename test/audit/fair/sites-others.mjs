// Sites held by others, and by banners of their own in Arabic.
import {hotjar, ownPage, tiktok} from './page.mjs';

const rival = ({head = '', body = ''}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fair</title>${head}</head><body><h1>Bread</h1>${body}</body></html>`;
const policy = '<a href="/privacy">Privacy policy</a>';

/** As https://cookieconsent.orestbida.com/essential/getting-started.html has it. */
const vanilla = (live = '') =>
  rival({
    head: `<link rel="stylesheet" href="/rivals/vanilla-cookieconsent/dist/cookieconsent.css">${live}
      <script type="text/plain" data-category="analytics" src="http://${hotjar}/tag.js"></script>`,
    body: `<button type="button" data-cc="show-preferencesModal">Manage cookie preferences</button>
      <script src="/rivals/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>
      <script>CookieConsent.run({categories: {necessary: {enabled: true, readOnly: true}, analytics: {autoClear: {cookies: [{name: /^_hj/}]}}},
        language: {default: 'en', translations: {en: {consentModal: {title: 'We use cookies', description: 'Cookie modal description', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Manage Individual preferences', footer: '${policy.replaceAll('"', '\\"')}'},
          preferencesModal: {title: 'Manage cookie preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Accept current selection', closeIconLabel: 'Close modal', sections: [{title: 'Analytics', description: 'Visits', linkedCategory: 'analytics'}]}}}}});</script>`,
  });

/** As https://klaro.org/docs/ has it. */
const klaro = (live = '') =>
  rival({
    head: `<link rel="stylesheet" href="/rivals/klaro/dist/klaro.min.css">
      <script>var klaroConfig = {version: 1, elementID: 'klaro', storageMethod: 'cookie', cookieName: 'klaro', lang: 'en', htmlTexts: true,
        translations: {en: {privacyPolicyUrl: '/privacy', purposes: {analytics: 'Analytics'}}, zz: {privacyPolicyUrl: '/privacy'}},
        services: [{name: 'hotjar', title: 'Hotjar', purposes: ['analytics'], cookies: [/^_hj/]}]};</script>
      <script src="/rivals/klaro/dist/klaro-no-css.js"></script>${live}
      <script type="text/plain" data-type="application/javascript" data-name="hotjar" data-src="http://${hotjar}/tag.js"></script>`,
    body: `<button type="button" onclick="klaro.show()">Cookie settings</button>`,
  });

/** As its README has it. */
const osano = (live = '') =>
  rival({
    head: `<link rel="stylesheet" href="/rivals/cookieconsent/build/cookieconsent.min.css">${live}`,
    body: `<script src="/rivals/cookieconsent/build/cookieconsent.min.js"></script>
      <script>cookieconsent.initialise({palette: {popup: {background: '#fff', text: '#222'}, button: {background: '#14532d', text: '#fff'}}, content: {href: '/privacy', message: 'This website uses cookies.', link: 'Privacy policy'}});</script>`,
  });

/** As https://tarteaucitron.io/en/install/ has it. */
const tarteaucitron = (live = '') =>
  rival({
    head: `<script>var tarteaucitronForceLanguage = 'en';</script><script src="/rivals/tarteaucitronjs/tarteaucitron.js"></script>
      <script>tarteaucitron.init({privacyUrl: '/privacy', orientation: 'bottom', showAlertSmall: false, cookieslist: false, showIcon: true, iconPosition: 'BottomRight', DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false, removeCredit: true, moreInfoLink: true, mandatory: true, googleConsentMode: false});
        tarteaucitron.services.stats = {key: 'stats', type: 'analytic', name: 'Stats', uri: '/privacy', needConsent: true, cookies: ['_hjSessionUser_1'], js() { const script = document.createElement('script'); script.src = 'http://${hotjar}/tag.js'; document.head.append(script); }};
        (tarteaucitron.job = tarteaucitron.job || []).push('stats');</script>${live}`,
  });

/** See c15t-entry.mjs. */
const c15t = (live = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fair</title><link rel="stylesheet" href="/rivals/.c15t/site.css">${live}</head>
  <body data-script="http://${hotjar}/tag.js"><div id="app"></div><script src="/rivals/.c15t/site.js"></script></body></html>`;

const buttons = {
  c15t: {yes: '[data-testid=consent-banner-accept-button]', no: '[data-testid=consent-banner-reject-button]'},
  vanilla: {yes: '#cc-main [data-role=all]', no: '#cc-main [data-role=necessary]'},
  klaro: {yes: '#klaro .cm-btn-success', no: '#klaro .cn-decline'},
  osano: {yes: '.cc-btn.cc-dismiss', no: undefined},
  tarteaucitron: {yes: '#tarteaucitronPersonalize2', no: '#tarteaucitronAllDenied2'},
  own: {yes: '#yes', no: '#no'},
};
const own = (id, page, more = {}) => ({id, html: ownPage(page), buttons: buttons.own, ...more});
const pixel = `<img src="http://${tiktok}/pixel.gif" alt="">`;

// its notice leads to the policy only from the second layer
const noLink = ['policy-link-missing policy'];

export const otherSites = [
  {id: 'vanilla-good', html: vanilla(), buttons: buttons.vanilla},
  {id: 'vanilla-bad', html: vanilla(`<script src="http://${tiktok}/tag.js"></script>`), buttons: buttons.vanilla},
  {id: 'klaro-good', html: klaro(), buttons: buttons.klaro, others: noLink},
  {
    id: 'klaro-bad',
    html: klaro(`<script src="http://${tiktok}/tag.js"></script>`),
    buttons: buttons.klaro,
    others: noLink,
  },
  {id: 'tarteaucitron-good', html: tarteaucitron(), buttons: buttons.tarteaucitron},
  {
    id: 'osano-bad',
    html: osano(`<script src="http://${tiktok}/tag.js"></script>`),
    buttons: buttons.osano,
    others: ['reject-harder reject'],
  },
  {id: 'c15t-good', html: c15t(), buttons: buttons.c15t},
  {id: 'c15t-bad', html: c15t(`<script src="http://${tiktok}/tag.js"></script>`), buttons: buttons.c15t},
  own('arabic-good', {}),
  own('arabic-pixel', {live: pixel}),
  own(
    'reject-harder',
    {reject: '<button id="no" style="inline-size:70px;block-size:24px;font-size:9px">رفض</button>'},
    {others: ['reject-harder reject']},
  ),
  own('reject-near', {reject: '<button id="no" style="inline-size:150px">رفض الكل</button>'}),
  own('no-policy-link', {link: ''}, {others: ['policy-link-missing policy']}),
  own(
    'no-date',
    {date: ''},
    {
      policy:
        '<!doctype html><title>Privacy</title><p>We count 12 visits of 2026 a day. <a href="mailto:a@fair.example">Write</a>',
      others: ['effective-date-missing effective'],
    },
  ),
  own(
    'no-contact',
    {},
    {
      policy: '<!doctype html><title>Privacy</title><p>In force since 1 November 2026.',
      others: ['contact-missing contact'],
    },
  ),
  own('no-way-back', {wayBack: ''}, {others: ['no-way-back way back']}),
  own('asks-again', {keeps: false}, {passes: 'returning', others: ['asked-again no']}),
];

// Sites held by Ithn: each breaks one thing, and beside it does what must not be taken for it.
import {config, held, hotjar, ithnPage, stranger, tiktok, written} from './page.mjs';

const onAnswer = (code) => `<script>document.addEventListener('ithn-change', ({state}) => { ${code} });</script>`;
const isNo = `state.status === 'decided' && !ithn.granted('beacon')`;

/** `others`: what the site breaks beside leaks, which the truth finds by itself. */
export const ithnSites = [
  {
    id: 'clean-arabic',
    passes: 'no,yes',
    html: ithnPage({
      lang: 'ar',
      settings: config({
        services: [
          ...config().services,
          {
            id: 'cart',
            categories: 'session',
            stores: [
              {name: 'cart', days: 7},
              {name: 'cart-last', kind: 'local'},
            ],
          },
        ],
      }),
      head: `${held}<script>document.cookie = 'cart=1; max-age=600000; path=/'; localStorage.setItem('cart-last', '1');</script>`,
    }),
  },
  {
    id: 'clean-frames',
    passes: 'no,yes',
    html: ithnPage({
      body: `<iframe data-consent="beacon" data-service="hotjar" data-src="http://${hotjar}/map.html" title="map"></iframe>
        <img data-consent="advertising" data-src="http://${tiktok}/pixel.gif" alt="">
        <template data-consent="advertising"><img data-src="http://${tiktok}/second.gif" data-consent="advertising" alt=""></template>`,
    }),
  },
  {
    id: 'real-trackers',
    passes: 'no,yes',
    html: ithnPage({
      settings: config({
        services: [
          {preset: 'mixpanel', id: '0123456789abcdef0123456789abcdef'},
          {preset: 'posthog', id: 'phc_abcdefghij'},
        ],
      }),
      head: `<script type="text/plain" data-consent="beacon" data-service="mixpanel" src="/real/mixpanel-browser/dist/mixpanel.umd.js"></script>
        <script type="text/plain" data-consent="beacon" data-service="mixpanel">mixpanel.init('0123456789abcdef0123456789abcdef', {api_host: 'http://api-js.mixpanel.com', track_pageview: true});</script>
        <script type="text/plain" data-consent="beacon" data-service="posthog" src="/real/posthog-js/dist/array.no-external.js"></script>
        <script type="text/plain" data-consent="beacon" data-service="posthog">posthog.init('phc_abcdefghij', {api_host: 'http://eu.i.posthog.com', ui_host: 'http://eu.posthog.com', disable_session_recording: true});</script>`,
    }),
    own: ['mixpanel.com', 'posthog.com'],
  },
  {id: 'live-pixel', html: ithnPage({body: `<img src="http://${tiktok}/pixel.gif" alt="">`})},
  {
    id: 'live-unmarked',
    html: ithnPage({
      settings: config({services: [config().services[1]]}),
      head: `<script src="http://${hotjar}/tag.js"></script>`,
    }),
  },
  {
    id: 'server-cookie',
    html: ithnPage(),
    answer(request, response) {
      const isFresh = request.url === '/' && !/ithn=/.test(request.headers.cookie ?? '');
      if (isFresh) response.setHeader('set-cookie', '_ttp=1; Max-Age=8640000; Path=/');
    },
  },
  {
    id: 'kept-after-no',
    html: ithnPage({head: `${held}${onAnswer(`if (${isNo}) fetch('/after');`)}`}),
    answer(request, response) {
      if (request.url !== '/after') return false;
      response.writeHead(204, {'set-cookie': '_ttp=1; Max-Age=8640000; Path=/; HttpOnly'}).end();
      return true;
    },
  },
  {
    id: 'sent-after-no',
    html: ithnPage({head: `${held}${onAnswer(`if (${isNo}) new Image().src = 'http://${tiktok}/no.gif';`)}`}),
  },
  {
    id: 'undeclared-host',
    passes: 'no,yes',
    html: ithnPage({
      head: `${held}<script type="text/plain" data-consent="beacon">new Image().src = 'http://${stranger}/x.gif';</script>`,
    }),
  },
  {
    id: 'undeclared-cookie',
    html: ithnPage({head: `${held}<script>document.cookie = 'look=dark; max-age=9000; path=/';</script>`}),
    keys: {look: 'undeclared-cookie'},
  },
  {
    id: 'undeclared-key',
    html: ithnPage({head: `${held}<script>localStorage.setItem('last-seen', '1');</script>`}),
    keys: {'last-seen': 'undeclared-key'},
  },
  {
    id: 'kept-longer',
    passes: 'no,yes',
    html: ithnPage({
      settings: config({
        services: [
          ...config().services,
          {
            id: 'shelf',
            categories: 'persistent',
            stores: [
              {name: 'shelf', days: 30},
              {name: 'shelf-order', days: 30},
            ],
          },
        ],
      }),
      head: `${held}<script type="text/plain" data-consent="persistent">document.cookie = 'shelf=1; path=/; max-age=' + 90 * 86400; document.cookie = 'shelf-order=1; path=/; max-age=' + 30 * 86400;</script>`,
    }),
    others: ['kept-longer cookie:shelf'],
  },
  {
    id: 'never-seen',
    passes: 'no,yes',
    html: ithnPage({
      settings: config({
        services: [...config().services, {preset: 'snap-pixel', id: '01234567-89ab-cdef-0123-456789abcdef'}],
      }),
    }),
    others: ['never-seen snap-pixel'],
  },
  {
    id: 'tag-second',
    html: ithnPage({first: `<!-- <script src="no.js"></script> --><script>window.early = true;</script>`}),
    others: ['tag-not-first ithn.js'],
  },
  {
    id: 'tag-near',
    html: ithnPage({
      first: `<!-- <script src="no.js"></script> --><script type="application/ld+json">{"a": "<script>"}</script><link rel="icon" href="data:,">`,
    }),
  },
  {id: 'slipped', html: ithnPage({head: `${held}<link rel="stylesheet" href="http://${stranger}/font.css">`})},
  {
    id: 'slipped-near',
    html: ithnPage({
      settings: config({gate: {allow: [stranger]}}),
      head: `${held}<link rel="stylesheet" href="http://${stranger}/font.css">`,
    }),
    own: [stranger],
  },
  {
    id: 'no-lock',
    html: ithnPage({
      settings: config({services: written, gate: {lock: true}}),
      head: `<script>document.querySelector('meta[http-equiv]')?.remove();</script>${held}`,
    }),
    others: ['no-lock gate.lock'],
  },
  {id: 'lock-near', html: ithnPage({settings: config({services: written, gate: {lock: true}})})},
  {
    id: 'google-order',
    html: ithnPage({
      head: `${held}<script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); } gtag('js', new Date()); gtag('config', 'G-ABC123'); gtag('consent', 'default', {ad_storage: 'denied'});</script>`,
    }),
    others: ['google-consent-order order'],
  },
  {
    id: 'google-near',
    passes: 'no,yes',
    html: ithnPage({
      settings: config({signals: {googleConsentMode: true}}),
      head: `${held}<script type="text/plain" data-consent="beacon">window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); } gtag('js', new Date()); gtag('config', 'G-ABC123');</script>`,
    }),
  },
  {
    id: 'gpc-ignored',
    html: ithnPage({settings: config({signals: {mode: 'opt-out', gpc: false}})}),
    isOptOut: true,
    passes: 'gpc',
    others: [`gpc-ignored ${tiktok}`],
  },
  {id: 'gpc-near', html: ithnPage({settings: config({signals: {mode: 'opt-out'}})}), isOptOut: true, passes: 'gpc'},
  {id: 'no-gpc-json', html: ithnPage(), gpcJson: false, others: ['gpc-json /.well-known/gpc.json']},
];

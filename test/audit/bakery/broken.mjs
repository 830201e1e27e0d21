// The demo's bakery, and a copy of it that breaks every rule of the audit once, by the edits listed here.
import {request as ask} from 'node:http';
import {listen} from '../../../demo/server/listen.mjs';

const tag = '<script src="/ithn.js" data-config="#ithn-config"></script>';
const partner = 'sync.partner.example';

/** Each edit of the page: which rules it breaks, what stands there, and what stands there instead. */
export const edits = [
  {rules: ['tag-not-first'], find: tag, put: `<script>window.early = true;</script>${tag}`},
  {
    rules: ['asked-before-yes', 'sent-after-no'],
    find: '<div class="season"></div>',
    put: '<img src="http://analytics.tiktok.com/pixel.gif" alt="">',
  },
  {
    rules: ['slipped'],
    find: '<link rel="stylesheet" href="shop.css" />',
    put: '<link rel="stylesheet" href="shop.css" /><link rel="stylesheet" href="http://fonts.nobody.example/font.css">',
  },
  {
    rules: ['undeclared-host'],
    find: '<!-- Third parties, each held until its category is granted. -->',
    put: '<script type="text/plain" data-consent="beacon">new Image().src = "http://cdn.widgets.example/x.gif";</script>',
  },
  {
    rules: ['gpc-ignored'],
    find: '"services": [',
    put: `"services": [{"id": "partner", "categories": "session", "sale": true, "hosts": ["${partner}"]},`,
  },
  {rules: ['gpc-ignored'], find: '<main>', put: `<main><img src="http://${partner}/match.gif" alt="">`},
  {
    rules: ['never-seen'],
    find: '"services": [',
    put: '"services": [{"id": "gone", "categories": "beacon", "hosts": ["metrics.gone.example"]},',
  },
  {rules: ['kept-longer'], find: '"days": 90', put: '"days": 9'},
  {
    rules: ['undeclared-cookie', 'undeclared-key'],
    find: '</main>',
    put: '</main><script>document.cookie = "look=dark; max-age=9000; path=/"; localStorage.setItem("last-cake", "1");</script>',
  },
  {
    rules: ['google-consent-order'],
    find: '</header>\n    <aside',
    put: '</header><script>var dataLayer = []; function gtag() { dataLayer.push(arguments); } gtag("config", "G-ABC123"); gtag("consent", "default", {ad_storage: "denied"});</script>\n    <aside',
  },
  {
    rules: ['asked-again'],
    find: tag,
    put: `<script>document.cookie = "ithn=; max-age=0; path=/"; indexedDB.deleteDatabase("ithn");</script>${tag}`,
  },
  // what the banner itself says: its link to the policy, and the date
  {
    rules: ['policy-link-missing', 'effective-date-missing', 'reject-harder'],
    find: tag,
    // by an observer: nobody sees them before they are gone
    put: `<script>
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, options);
        const clear = () => {
          root.querySelectorAll('[part=text] a, [part=text] small').forEach((one) => one.remove());
          root.querySelector('[part~=reject]')?.style.setProperty('font-size', '7px', 'important');
        };
        if (this.localName === 'ithn-banner') new MutationObserver(clear).observe(root, {childList: true, subtree: true});
        return root;
      };</script>${tag}`,
  },
  {rules: ['contact-missing'], find: '"email": "privacy@ramroom.example",', put: ''},
  {rules: ['no-way-back'], find: '"records": {', put: '"ui": {"reopen": false}, "records": {'},
  {rules: ['no-way-back'], find: '<ithn-reopen></ithn-reopen>', put: ''},
  {rules: ['no-way-back'], find: '<button type="button" data-choices>Open privacy choices</button>', put: ''},
];

/** What visitors' browsers reported, as the collector returns it. */
export const seen = {
  ...{from: '2026-11-01', until: '2026-11-30'},
  hosts: [
    {
      ...{host: 'elsewhere.test', first: '2026-11-07', last: '2026-11-30'},
      ...{undeclared: 7, slipped: 7, refused: 0, policy: 0},
    },
  ],
};

/** What else than the page itself is broken, and where. */
export const besides = {
  'stored-before-yes': 'a cookie of TikTok’s that the server sets with the page',
  'kept-after-no': 'the same cookie: no script can take it away',
  'effective-date-missing': 'the page of the policy has no date',
  'contact-missing': 'the page of the policy names nobody',
  'gpc-json': 'the file is not there',
  'early-in-production': 'the visitors’ browsers reported a host that no page here contacts',
  'no-lock': 'the configuration that is deployed has a lock, the page has none',
};

const path = '/bakery/en.html';
const policy = '<!doctype html><html lang="en"><title>Privacy policy</title><p>We keep little.</p></html>';
const config = /<script type="application\/json" id="ithn-config">([^]*?)<\/script>/;

/** The page with all edits. @throws where a text that is to be changed does not stand there exactly once */
export function breakPage(html) {
  return edits.reduce((text, {find, put}) => {
    const count = text.split(find).length - 1;
    if (count !== 1) throw new Error(`the bakery's page has ${JSON.stringify(find)} ${count} times`);
    return text.replace(find, () => put);
  }, html);
}

/** Stands before the demo, and serves the broken copy. */
export async function startBroken(demoUrl) {
  const {hostname, port} = new URL(demoUrl);
  const html = breakPage(await (await fetch(`${demoUrl}${path}`)).text());
  const server = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://x');
    const send = (text, headers = {}) =>
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8', ...headers}).end(text);
    if (!/^localhost/.test(request.headers.host ?? '')) return void response.writeHead(204).end(); // a stranger
    if (pathname === path) return send(html, {'set-cookie': '_ttp=1; Max-Age=8640000; Path=/; HttpOnly'});
    if (pathname === '/bakery/privacy.en.html') return send(policy);
    if (pathname === '/.well-known/gpc.json') return void response.writeHead(404).end();
    const {method, headers, url} = request;
    const passed = ask({hostname: '127.0.0.1', port, path: url, method, headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.once('error', () => response.destroy());
    request.pipe(passed);
    return undefined;
  });
  return {
    url: `http://${hostname}:${server.port}${path}`,
    port: server.port,
    /** What the shop says it has deployed: the page's own, with a lock. */
    config: {...JSON.parse(config.exec(html)?.[1] ?? ''), gate: {lock: true}},
    close: server.close,
  };
}

// `node demo/services-page.mjs`: writes demo/docs/services.html, the table of the known services, from src/services/.
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {createServer} from 'vite';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'demo/docs/services.html');

/** @typedef {import('../src/services/declare.ts').Preset<string>} Service */

/** Ids of the right form: a declaration does not hold them. @type {Record<string, string>} */
const examples = {
  'google-ads': 'AW-123456789',
  'google-analytics': 'G-ABC123DEF4',
  'google-tag-manager': 'GTM-ABC1234',
  hotjar: '1234567',
  matomo: '1',
  'meta-pixel': '123456789012345',
  'microsoft-clarity': 'abcdef1234',
  mixpanel: '0123456789abcdef0123456789abcdef',
  posthog: 'phc_abcdefghij',
  'snap-pixel': '01234567-89ab-cdef-0123-456789abcdef',
  'tiktok-pixel': 'C4ABCDEFGHIJKLMNOPQR',
};

/** The functions that load a vendor's tag. */
const loaders = readdirSync(join(root, 'src/services')).flatMap(
  (name) =>
    /export (?:function|const) (load\w+)/.exec(readFileSync(join(root, 'src/services', name), 'utf8'))?.[1] ?? [],
);

/** @param {unknown} value */
const text = (value) => String(value ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** @param {unknown} value */
const code = (value) => `<code dir="ltr">${text(value)}</code>`;
/** @param {import('../src/model/localized.ts').Localized | undefined} value @param {'ar' | 'en'} language */
const say = (value, language) => text(typeof value === 'object' ? value[language] : value);

/** @param {number | undefined} days */
const lifetime = (days) => {
  if (days === undefined) return 'not stated';
  if (days === 0) return 'session';
  if (days < 1) return `${Math.round(days * 1440)} min`;
  return days === 1 ? '1 day' : `${days} days`;
};

/** @param {string | import('../src/model/service.ts').StoredItem} item */
const stored = (item) => {
  const {name, kind = 'cookie', days} = typeof item === 'string' ? {name: item} : item;
  const places = {local: 'local storage', session: 'session storage', indexeddb: 'IndexedDB', cache: 'cache'};
  return `<li>${code(name)} (${kind === 'cookie' ? lifetime(days) : places[kind]})</li>`;
};

const regions = new Intl.DisplayNames('en', {type: 'region'});

/** @param {Service} service @param {string} name */
const row = (service, name) => `<tr id="${service.id}">
  <th scope="row">${say(service.name, 'en')}<br><span lang="ar" dir="rtl">${say(service.name, 'ar')}</span></th>
  <td>${code(service.id)}<br>${code(`${name}(${service.id in examples ? '{id}' : ''})`)}</td>
  <td>${say(service.purpose, 'en')}<p lang="ar" dir="rtl">${say(service.purpose, 'ar')}</p></td>
  <td>${text([service.categories].flat().join(', '))}</td>
  <td>${say(service.provider, 'en') || 'the shop itself'}${service.countries ? `<br>${service.countries.map((country) => regions.of(country)).join(', ')}` : ''}${
    service.transferMechanism ? `<br>${say(service.transferMechanism, 'en')}` : ''
  }<br>${service.policyUrl ? `<a href="${text(service.policyUrl)}" rel="noopener noreferrer">policy</a>` : text(service.contact)}</td>
  <td>${service.hosts?.map(code).join('<br>') ?? 'the shop’s own'}</td>
  <td>${service.stores?.length ? `<ul>${service.stores.map(stored).join('')}</ul>` : say(service.retention, 'en') || 'nothing that is named here'}</td>
</tr>`;

/** The page, from the declarations as they stand in src/. @returns {Promise<string>} */
export async function servicesPage() {
  const server = await createServer({root, configFile: false, logLevel: 'silent', server: {middlewareMode: true}});
  const {expandPreset, presetIds} = await server
    .ssrLoadModule('/src/services/presets.ts')
    .finally(() => server.close());
  const all = presetIds.map((/** @type {string} */ preset) => {
    const source = readFileSync(join(root, `src/services/${preset}.ts`), 'utf8');
    return {
      service: /** @type {Service} */ (expandPreset({preset, ...(preset in examples && {id: examples[preset]})})),
      name: /^export const (\w+) = \((?:given|own)/m.exec(source)?.[1] ?? '',
      kind: /^\/\/ Kind: (\w+)/.exec(source)?.[1] ?? '',
    };
  });
  const kinds = [
    ['marketing', 'Marketing and analytics', 'مزودو التسويق والتحليلات', 'held until the visitor says yes'],
    ['payment', 'Payment', 'معالجو الدفع', 'needed for what the visitor has ordered: always on'],
    ['delivery', 'Delivery', 'شركات التوصيل', 'needed for what the visitor has ordered: always on'],
    ['none', 'Protection of the site', 'حماية الموقع', 'always on'],
  ];
  const tables = kinds.map(
    ([kind, english, arabic, why]) => `<table>
      <caption>${english} · <span lang="ar" dir="rtl">${arabic}</span> (${why})</caption>
      <thead><tr>${['Service', 'Preset', 'Purpose', 'Categories', 'Provider', 'Hosts', 'Kept in the browser']
        .map((title) => `<th scope="col">${title}</th>`)
        .join('')}</tr></thead>
      <tbody>${all
        .filter((one) => one.kind === kind)
        .map(({service, name}) => row(service, name))
        .join('\n')}</tbody></table>`,
  );
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Known services · Ithn</title>
<meta name="description" content="The services that Ithn knows: who is behind each, what it is for, what it keeps.">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="docs.css">
<style>
.wide { inline-size: min(94vw, 90rem); margin-inline-start: calc(50% - min(47vw, 45rem)); }
.wide table { min-inline-size: 76rem; margin-block: 2rem; }
caption { padding-block: 0.5rem; font-size: 1.25rem; font-weight: 600; text-align: start; }
td ul { margin: 0; padding-inline-start: 1rem; }
td p { margin: 0; }
td:nth-child(3) { min-inline-size: 18rem; }
</style>
</head>
<body>
<!-- Made by demo/services-page.mjs; change src/services/ instead. -->
<main>
<p class="way"><a href="./">Ithn documentation</a></p>
<h1>Known services</h1>
<p class="lead">${all.length} services that a shop in the Gulf or in Europe meets, each declared once: who is behind it, what it is for,
which hosts it talks to, what it keeps in the browser and for how long. Every file in <code>src/services/</code> names
where its facts are from; what no source states is left out. Vendors change: compare with what your own pages do.</p>
<h2>Use</h2>
<p>With the script tag, by name; the catalogue is fetched only then, and everything stays shut until it is there:</p>
<pre><code>"services": [{"preset": "meta-pixel", "id": "123456789012345"}, {"preset": "knet"}]</code></pre>
<p>A name declares: what is shown to the visitor, which hosts are known, what is removed after a no. It loads nothing; the
vendor's tag stays in the page, held (<code>data-consent</code>, <code>data-service</code>). The <code>id</code> is checked,
so that a wrong one is noticed.</p>
<p>From npm, as functions; a bundle keeps only those it imports. For ${loaders.length} there is a function that
loads the vendor's tag too: ${loaders.map((name) => `<code>${name}</code>`).join(', ')}. The tags of the others are held as
markup.</p>
<pre><code>import {createConsent} from 'ithn';
import {googleAnalytics, knet, loadGoogleAnalytics} from 'ithn/services';

const consent = createConsent({policy, services: [googleAnalytics({id: 'G-XXXXXXX'}), knet()]});
consent.gate('beacon', loadGoogleAnalytics({id: 'G-XXXXXXX'}));</code></pre>
<p>What a preset says can be said otherwise, but for its id:
<code>hotjar({id: '1234567', categories: 'advertising', transferMechanism: {ar: '…', en: '…'}})</code>.</p>
<div class="wide" tabindex="0" role="region" aria-label="The services">
${tables.join('\n')}
</div>
<h2 id="own">Writing one’s own</h2>
<p>A service that is not in the list is declared in the same words; only <code>id</code> and <code>categories</code> must
be there, and the console says once what a visitor would still miss: a policy or a contact, a legal step for data that
leaves Kuwait, how long a cookie stays.</p>
<pre><code>{
  "id": "fitting-room",
  "name": {"ar": "غرفة القياس", "en": "Fitting room"},
  "purpose": {"ar": "لتجربة المقاس على صورتك.", "en": "Shows the size on your picture."},
  "provider": "Fitting Room W.L.L.",
  "categories": ["persistent"],
  "hosts": ["fit.example"],
  "stores": [{"name": "fit_*", "days": 30}, {"name": "fit-last", "kind": "local"}],
  "policyUrl": "https://fit.example/privacy",
  "countries": ["AE"],
  "transferMechanism": {"ar": "الشروط التعاقدية القياسية", "en": "Standard contractual clauses"}
}</code></pre>
<p>Find the names with the browser’s own tools: let the service run in a fresh profile and look at cookies, storage and
requests. Days are those of the cookie; <code>0</code> means until the browser is closed. A name may hold
<code>*</code>. Do not list a name that your own site uses too: after a withdrawal it would be removed.</p>
</main>
</body>
</html>
`;
  return format(html, {...(await resolveConfig(file)), parser: 'html'});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(file, await servicesPage());

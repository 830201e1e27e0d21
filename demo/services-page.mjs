// `node demo/services-page.mjs`: writes demo/docs/services.md, the tables of the known services, from src/services/.
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {createServer} from 'vite';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'demo/docs/services.md');

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

/** What Markdown would read as a sign of its own. @param {unknown} value */
const text = (value) => String(value ?? '').replace(/[|*_<>[\]]/g, '\\$&');
/** @param {unknown} value */
const code = (value) => `\`${String(value).replaceAll('|', '\\|')}\``;
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
  return `${code(name)} (${kind === 'cookie' ? lifetime(days) : places[kind]})`;
};

const regions = new Intl.DisplayNames('en', {type: 'region'});

/** The cells of a line that have something to say, one below the other. @param {unknown[]} lines */
const stack = (...lines) => lines.filter(Boolean).join('<br>');

/** @param {Service} service @param {string} name */
const row = (service, name) => {
  const {id, countries, policyUrl, contact, hosts, stores} = service;
  const cells = [
    stack(say(service.name, 'en'), say(service.name, 'ar')),
    stack(code(id), code(`${name}(${id in examples ? '{id}' : ''})`)),
    stack(say(service.purpose, 'en'), say(service.purpose, 'ar')),
    text([service.categories].flat().join(', ')),
    stack(
      say(service.provider, 'en') || 'the shop itself',
      countries?.map((country) => regions.of(country)).join(', '),
      say(service.transferMechanism, 'en'),
      policyUrl ? `[policy](${policyUrl})` : text(contact),
    ),
    hosts ? stack(...hosts.map(code)) : 'the shop’s own',
    stores?.length ? stack(...stores.map(stored)) : say(service.retention, 'en') || 'nothing that is named here',
  ];
  return `| ${cells.join(' | ')} |`;
};

const heads = ['Service', 'Preset', 'Purpose', 'Categories', 'Provider', 'Hosts', 'Kept in the browser'];
const head = `| ${heads.join(' | ')} |\n| ${heads.map(() => '---').join(' | ')} |`;

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
    ['marketing', 'Marketing and analytics', 'مزودو التسويق والتحليلات', 'Held until the visitor says yes.'],
    ['payment', 'Payment', 'معالجو الدفع', 'Needed for what the visitor has ordered: always on.'],
    ['delivery', 'Delivery', 'شركات التوصيل', 'Needed for what the visitor has ordered: always on.'],
    ['none', 'Protection of the site', 'حماية الموقع', 'Always on.'],
  ];
  const tables = kinds.map(
    ([kind, english, arabic, why]) => `## ${english} · ${arabic}

${why}

${head}
${all
  .filter((one) => one.kind === kind)
  .map(({service, name}) => row(service, name))
  .join('\n')}`,
  );
  return `<!-- Made by demo/services-page.mjs; change src/services/ instead. -->

# Known services

${all.length} services that a shop in the Gulf or in Europe meets, each declared once: who is behind it, what it is for, which hosts it
talks to, what it keeps in the browser and for how long. Every file in \`src/services/\` names where its facts are from;
what no source states is left out. Vendors change: compare with what your own pages do.

## Use

With the script tag, by name; the catalogue is fetched only then, and everything stays shut until it is there:

\`\`\`json
"services": [{"preset": "meta-pixel", "id": "123456789012345"}, {"preset": "knet"}]
\`\`\`

A name declares: what is shown to the visitor, which hosts are known, what is removed after a no. It loads nothing; the
vendor's tag stays in the page, held (\`data-consent\`, \`data-service\`). The \`id\` is checked, so that a wrong one is
noticed.

From npm, as functions; a bundle keeps only those it imports. For ${loaders.length} there is a function that loads the vendor's tag
too: ${loaders.map((name) => `\`${name}\``).join(', ')}.
The tags of the others are held as markup.

\`\`\`js
import {createConsent} from 'ithn';
import {googleAnalytics, knet, loadGoogleAnalytics} from 'ithn/services';

const consent = createConsent({policy, services: [googleAnalytics({id: 'G-XXXXXXX'}), knet()]});
consent.gate('beacon', loadGoogleAnalytics({id: 'G-XXXXXXX'}));
\`\`\`

What a preset says can be said otherwise, but for its id:
\`hotjar({id: '1234567', categories: 'advertising', transferMechanism: {ar: '…', en: '…'}})\`.

${tables.join('\n\n')}

## Writing your own

A service that is not in the list is declared in the same words; only \`id\` and \`categories\` must be there, and the
console says once what a visitor would still miss: a policy or a contact, a legal step for data that leaves Kuwait, how
long a cookie stays.

\`\`\`json
{
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
}
\`\`\`

Find the names with the browser’s own tools: let the service run in a fresh profile and look at cookies, storage and
requests. Days are those of the cookie; \`0\` means until the browser is closed. A name may hold \`*\`. Do not list a name
that your own site uses too: after a withdrawal it would be removed.
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(file, await servicesPage());

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {before, describe, it} from 'node:test';
import {build, createServer} from 'vite';
import {servicesPage} from '../../demo/services-page.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'src/services');
const helpers = ['catalogue', 'declare', 'google-tag', 'index', 'presets', 'safeguards', 'snippets', 'vendor-page'];
const ids = readdirSync(folder)
  .map((name) => name.replace('.ts', ''))
  .filter((name) => !helpers.includes(name));

/** What the vendor gives the site, in the form each vendor's ids have. */
const ownIds = {
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

/** Cookies that services share, on purpose. */
const shared = {
  IDE: ['google-ads', 'google-marketing-platform'],
  MUID: ['microsoft-advertising', 'microsoft-clarity'],
  // Piwik PRO began as a copy of Matomo
  '_pk_id*': ['matomo', 'matomo-cloud', 'piwik-pro'],
  '_pk_ref*': ['matomo', 'matomo-cloud'],
  '_pk_ses*': ['matomo', 'matomo-cloud', 'piwik-pro'],
  // Segment and its anonymous id in both places
  ajs_anonymous_id: ['segment', 'segment'],
  ajs_user_id: ['segment', 'segment'],
};

/** Names a shop's own code might use: clean-up after a withdrawal must never take those. */
const ordinary =
  /^(id|uid|sid|session|sessionid|lang|locale|cart|user|token|player|flags|theme|currency|fr|ts|m|c|g|u|\*|.{1,2})$/i;

const source = (id) => readFileSync(resolve(folder, `${id}.ts`), 'utf8');
const head = (id) =>
  source(id)
    .split('import ')[0]
    .replace(/\n\/\/ */g, ' ');
const nameOf = (item) => (typeof item === 'string' ? item : item.name);
const matches = (pattern, name) =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(name);
/** Whether one name could stand for both patterns. */
const overlap = (one, other) =>
  matches(one, other.replaceAll('*', 'x')) || matches(other, one.replaceAll('*', 'x')) || one === other;

/** The line of a vendor's snippet that names the site's account. */
const startingLines = {
  adroll: `adroll_adv_id = "ABC";`,
  bugsnag: `Bugsnag.start({apiKey: 'abc'})`,
  fullstory: `window['_fs_org'] = 'ABC';`,
  'meta-pixel': `fbq('init', '123456789012345');`,
  moengage: `Moengage = moe({app_id: 'ABC'});`,
  mouseflow: `window._mfq = window._mfq || [];`,
  'new-relic': `;window.NREUM||(NREUM={});`,
  onesignal: `OneSignalDeferred.push(async (OneSignal) => OneSignal.init({appId: 'abc'}));`,
  pendo: `pendo.initialize({visitor: {id: ''}});`,
  'quora-pixel': `qp('init', 'abc');`,
  rollbar: `var _rollbarConfig = {accessToken: 'abc'};`,
  smartlook: `smartlook('init', 'abc');`,
};

let advertisingServices, services, checkConfig, warnings, expandPreset, presetIds, knowSnippet;
before(async () => {
  const server = await createServer({root, configFile: false, logLevel: 'silent', server: {middlewareMode: true}});
  try {
    ({expandPreset, presetIds} = await server.ssrLoadModule('/src/services/presets.ts'));
    ({knowSnippet} = await server.ssrLoadModule('/src/services/snippets.ts'));
    ({checkConfig} = await server.ssrLoadModule('/src/consent/check-config.ts'));
    ({advertisingServices} = await server.ssrLoadModule('/src/model/advertising-services.ts'));
    ({warnings} = await server.ssrLoadModule('/src/model/warnings.ts'));
  } finally {
    await server.close();
  }
  services = presetIds.map((preset) => expandPreset({preset, ...(ownIds[preset] && {id: ownIds[preset]})}));
});
const each = (look) => {
  for (const service of services) look(service);
};

describe('the catalogue', () => {
  it('has 150 services or more, each in a file of its name', () => {
    assert.ok(presetIds.length >= 150, `${presetIds.length}`);
    assert.deepEqual([...presetIds].sort(), ids.sort());
    each(({id}) => assert.ok(ids.includes(id), id));
    assert.equal(new Set(services.map(({id}) => id)).size, services.length, 'an id twice');
  });

  it('passes the check of a configuration, all of it at once', () => {
    const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
    assert.doesNotThrow(() => checkConfig({policy, services}));
  });

  it('is what the checker knows of advertising, which holds no catalogue', () => {
    const named = ({categories}) => [categories].flat();
    const isAdvertising = (service) => named(service).includes('advertising');
    const hostsOf = (all) => all.flatMap(({hosts = []}) => hosts);
    const counting = services.filter((service) => !isAdvertising(service) && named(service).includes('beacon'));
    const advertising = services.filter(isAdvertising);
    const hosts = [...new Set(hostsOf(advertising))].filter((host) => !hostsOf(counting).includes(host));
    assert.deepEqual(advertisingServices, {ids: advertising.map(({id}) => id).sort(), hosts: hosts.sort()});
  });

  it('leaves nothing unsaid that its file does not explain', () => {
    const explained = [
      [/transferMechanism/, /No transfer mechanism: /],
      [/how many days/, /No lifetime /],
    ];
    each((service) => {
      for (const warning of warnings({
        site: {email: 'privacy@shop.example'},
        services: [{...service, categories: String(service.categories).split(' ')}],
      })) {
        const [, reason] = explained.find(([pattern]) => pattern.test(warning)) ?? [];
        assert.ok(reason?.test(head(service.id)), warning);
      }
    });
  });

  it('names the source of its facts in every file', () => {
    each(({id}) => {
      assert.match(head(id), /^\/\/ Kind: /, id);
      assert.match(
        head(id),
        /[a-z\d-]+\.[a-z]{2,}\/|[a-z]+ \d+\.\d+\.\d+|facts: |public integrations|[a-z]+\.[a-z]{3}\b/,
        id,
      );
    });
  });

  it('asks for consent to marketing and analytics, never to payment and delivery', () => {
    each(({id, categories}) => {
      const kind = /Kind: (\w+)/.exec(head(id))?.[1];
      if (kind === 'marketing') assert.ok(![categories].flat().includes('session'), id);
      else assert.equal(categories, 'session', id);
    });
  });

  it('says in Arabic and in English what each is for, and never calls cookies cakes', () => {
    each(({id, name, purpose}) => {
      for (const text of [name.ar, purpose.ar]) assert.match(text, /\p{Script=Arabic}/u, id);
      for (const text of [name.en, purpose.en]) assert.doesNotMatch(text, /\p{Script=Arabic}/u, id);
      assert.match(purpose.ar, /^[^.]+\.$/, `${id}: one sentence`);
      assert.match(purpose.en, /^[A-Z][^]*\.$/, `${id}: one sentence`);
      assert.doesNotMatch(JSON.stringify({name, purpose}), /كعك/, id);
    });
  });

  it('has bare host names and addresses that are encrypted', () => {
    each(({id, hosts = [], policyUrl}) => {
      for (const host of hosts) assert.match(host, /^([a-z\d-]+\.)+[a-z]{2,}$/, `${id}: ${host}`);
      if (policyUrl) assert.equal(new URL(policyUrl).protocol, 'https:', id);
    });
  });

  it('has countries as ISO 3166-1 has them', () => {
    const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
    each(({id, countries = []}) => {
      for (const code of countries) assert.ok(/^[A-Z]{2}$/.test(code) && names.of(code), `${id}: ${code}`);
    });
  });

  it('lets no two services claim the same cookie, but for those named', () => {
    const claims = services.flatMap(({id, stores = []}) => stores.map((item) => ({id, name: nameOf(item)})));
    for (const [index, one] of claims.entries())
      for (const other of claims.slice(index + 1))
        if (overlap(one.name, other.name) && one.id !== other.id)
          for (const {id} of [one, other])
            assert.ok(shared[one.name]?.includes(id), `${id}: ${one.name} and ${other.name}`);
  });

  it("claims no name that could be the shop's own", () => {
    each(({id, stores = []}) => {
      for (const item of stores) assert.doesNotMatch(nameOf(item), ordinary, id);
    });
  });
});

describe('snippets', () => {
  it('are known by the line that names the account', () => {
    for (const [id, line] of Object.entries(startingLines)) assert.deepEqual(knowSnippet(line), [id], line);
  });

  it('are known by a call alone, and not in what is the site’s own', () => {
    assert.deepEqual(knowSnippet(`qp('track', 'Purchase');`), ['quora-pixel']);
    for (const own of [`const qp = new URLSearchParams(location.search);`, `moe('x')`, `let initialize = pendo;`])
      assert.deepEqual(knowSnippet(own), [], own);
  });
});

describe('demo/docs/services.md', () => {
  it('is what demo/services-page.mjs makes of the declarations', async () => {
    const committed = readFileSync(resolve(root, 'demo/docs/services.md'), 'utf8');
    assert.ok(committed === (await servicesPage()), 'run node demo/services-page.mjs');
  });
});

describe('a preset', () => {
  it('says the id that is missing or malformed, what came and what is wanted', () => {
    for (const [preset, id] of Object.entries(ownIds)) {
      assert.equal(expandPreset({preset, id}).id, preset);
      for (const wrong of [undefined, null, '', 'nonsense!', {}, [id], ` ${id}`]) {
        const named = new RegExp(`^ithn: preset "${preset}": id must be like .+ \\(received `);
        assert.throws(() => expandPreset({preset, id: wrong}), {name: 'ConsentError', code: 'config', message: named});
      }
    }
    assert.throws(() => expandPreset({preset: 'stripe', id: 'x'}), {message: /"stripe": id must be left out/});
  });

  it('takes a number where the vendor gives one', () => {
    assert.equal(expandPreset({preset: 'hotjar', id: 1234567}).id, 'hotjar');
  });

  it('is named when there is none', () => {
    for (const preset of ['meta-pixl', '__proto__', 'constructor', 7, null])
      assert.throws(() => expandPreset({preset}), {name: 'ConsentError', message: /no preset/});
    assert.throws(() => expandPreset({preset: 'meta-pixl'}), {
      message: /no preset "meta-pixl" \(there is meta-pixel\)/,
    });
  });

  it("takes the site's own words over its facts, and keeps its id", () => {
    const own = {transferMechanism: 'Explicit consent', categories: 'beacon', retention: '14 months'};
    const service = expandPreset({preset: 'hotjar', id: '1', ...own});
    assert.equal(service.id, 'hotjar');
    assert.equal(service.retention, '14 months');
    assert.equal(service.transferMechanism, 'Explicit consent');
    assert.ok(!('preset' in service));
  });

  it('leaves what is no preset as it is', () => {
    for (const service of [{id: 'mine', categories: 'beacon'}, null, 'x']) assert.equal(expandPreset(service), service);
  });
});

describe('ithn/services', () => {
  const bundle = async (code) => {
    mkdirSync(join(root, '.cache'), {recursive: true});
    const site = mkdtempSync(join(root, '.cache/site-'));
    try {
      const entry = join(site, 'entry.js');
      writeFileSync(entry, code);
      const lib = {entry, formats: ['es'], fileName: 'out'};
      const options = {lib, write: false, rolldownOptions: {output: {minify: true}}};
      const [{output}] = [await build({root: site, configFile: false, logLevel: 'silent', build: options})].flat();
      return Buffer.byteLength(output.map((chunk) => chunk.code).join(''));
    } finally {
      rmSync(site, {recursive: true, force: true});
    }
  };
  const file = resolve(root, 'dist/npm/services.js');

  it('exports each service', async () => {
    const exported = await import(file);
    for (const id of ids) {
      const [, name] = /^export const (\w+) = /m.exec(source(id).replace(/^const .*$/gm, '')) ?? [];
      assert.equal(typeof exported[name], 'function', `${id}: ${name}`);
    }
  });

  it('costs a bundle what it uses', async () => {
    assert.ok((await bundle(`import '${file}';`)) < 20);
    for (const name of ['googleAds', 'loadGoogleAds', 'microsoftClarity', 'loadTiktokPixel', 'dynamicYield', 'knet']) {
      const bytes = await bundle(`export {${name}} from '${file}';`);
      assert.ok(bytes < 1500, `${name}: ${bytes} B`);
    }
  });

  it('does nothing when imported in Node, and names itself', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const {metaPixel} = await import(file);
    assert.deepEqual(Object.getOwnPropertyNames(globalThis), before);
    assert.equal(metaPixel({id: '123456789012345'}).id, 'meta-pixel');
  });
});

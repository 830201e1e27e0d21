// The builder of the documentation: whatever is chosen makes a configuration that passes, and the files that `ithn init` writes.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createServer} from 'vite';
import {pairwise} from '../tools/pairwise.mjs';

const root = resolve(import.meta.dirname, '../..');

/** What may be chosen or typed, wrong things among them. */
const values = (presets) => ({
  layout: ['bar', 'box', 'modal'],
  theme: ['none', 'clay', 'ink', 'sea'],
  languages: [['ar'], ['ar', 'en'], ['ckb'], ['en', 'fr', 'ur']],
  services: [
    {},
    {'google-analytics': 'G-ABC1', knet: ''},
    {'meta-pixel': ''},
    {'google-analytics': 'G-1,youtube', hotjar: 'x y'},
    Object.fromEntries(presets.map((preset) => [preset, ''])),
  ],
  platform: ['salla', 'zid', 'shopify', 'wordpress', 'plain', 'vite', 'next', 'nuxt', 'astro'],
  name: ['', 'زعفران', '</script><!--'],
  email: ['', 'privacy@shop.example'],
  policy: ['/privacy', 'https://shop.example/privacy', 'javascript:alert(1)', ''],
  effective: ['', '2026-11-01', '2026-02-31'],
  script: ['', 'https://cdn.example/ithn.js', '/ithn.js', 'javascript:alert(1)'],
});

describe('the builder', () => {
  let server, builder, expand, check, presetIds, rows;
  before(async () => {
    server = await createServer({root, configFile: false, logLevel: 'silent', server: {middlewareMode: true}});
    const load = (path) => server.ssrLoadModule(path);
    const [choices, installation] = await Promise.all([
      load('/demo/builder/choices.ts'),
      load('/demo/builder/installation-of.ts'),
    ]);
    builder = {...choices, ...installation, init: (await load('/src/cli/init.ts')).run};
    ({expandPreset: expand, presetIds} = await load('/src/services/presets.ts'));
    ({checkConfig: check} = await load('/src/consent/check-config.ts'));
    rows = pairwise(values(presetIds)).map((row) => ({...builder.usual, ...row}));
  });
  after(() => server.close());

  it('makes a configuration that passes, of every two choices together', () => {
    assert.ok(rows.length >= 45, `${rows.length} rows`);
    for (const choices of rows) {
      const {config} = builder.installationOf(choices);
      check({...config, services: config.services.map(expand)});
      assert.equal(config.ui.layout, choices.layout);
      assert.equal(config.locale, choices.languages.length === 1 ? choices.languages[0] : undefined);
      assert.deepEqual(
        config.services.map(({preset}) => preset),
        Object.keys(choices.services),
      );
      assert.equal(config.site?.name, choices.name || undefined);
    }
  });

  it('lets an example stand for what is missing or wrong, and names each', () => {
    const {config, script, open} = builder.installationOf({
      ...builder.usual,
      platform: 'salla',
      policy: 'javascript:alert(1)',
      effective: '2026-02-31',
      script: '/ithn.js',
      services: {'meta-pixel': '', hotjar: '1234567', knet: '', 'google-analytics': 'UA-1'},
    });
    assert.deepEqual(
      [...open].sort(),
      ['effective', 'email', 'policy', 'script', 'service:google-analytics', 'service:meta-pixel'].sort(),
    );
    assert.equal(config.policy.url, '/privacy');
    assert.match(config.policy.effective, /^20\d\d-\d\d-\d\d$/);
    assert.match(script, /^https:\/\/cdn\.example\//);
    assert.equal(config.services.find(({preset}) => preset === 'hotjar').id, '1234567');
  });

  it('keeps its choices in the address, and reads them back', () => {
    for (const choices of rows) assert.deepEqual(builder.readChoices(`#${builder.writeChoices(choices)}`), choices);
    assert.equal(builder.writeChoices(builder.usual), '');
    for (const wrong of ['#layout=round&languages=xx,&services=nobody:1&platform=__proto__&shown=zz', '#%E0%A4', '#a'])
      assert.deepEqual(builder.readChoices(wrong), builder.usual);
  });

  // one of each kind; `cli-init.test.mjs` goes through all of them
  const themes = {salla: 'clay', shopify: 'ink', wordpress: 'none', nuxt: 'sea'};
  for (const [platform, theme] of Object.entries(themes))
    it(`offers the files that init writes for ${platform}, and the same steps`, async (test) => {
      const script = 'https://cdn.example/ithn.js';
      const {config, files, steps} = builder.installationOf({
        ...builder.usual,
        ...{platform, theme, script, name: 'زعفران', services: {'google-analytics': 'G-ABC1', youtube: ''}},
      });
      const folder = mkdtempSync(join(tmpdir(), 'ithn-builder-'));
      test.after(() => rmSync(folder, {recursive: true}));
      const given = join(folder, 'given.json');
      writeFileSync(given, JSON.stringify(config));
      const print = test.mock.method(console, 'log', () => {});
      const flags = ['--platform', platform, '--config', given, '--dir', join(folder, 'site')];
      if (platform === 'salla') flags.push('--script', script);
      if (theme !== 'none') flags.push('--theme', theme);
      assert.equal(await builder.init(flags), 0);
      for (const [path, text] of Object.entries(files))
        assert.equal(readFileSync(join(folder, 'site', path), 'utf8'), text, path);
      const [{arguments: printed}] = print.mock.calls;
      for (const {say, code} of steps) {
        assert.ok(printed[0].includes(say.en), say.en);
        if (code) assert.ok(printed[0].includes(code), code);
        assert.match(say.ar, /[\u0600-\u06ff]/);
      }
    });
});

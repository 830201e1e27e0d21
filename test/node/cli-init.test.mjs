import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';

const root = resolve(import.meta.dirname, '../..');
const command = join(root, 'dist/npm/cli.js');
let folder;
const init = (args, input = '') =>
  spawnSync(process.execPath, [command, 'init', ...args], {cwd: folder, encoding: 'utf8', input});
const read = (name) => readFileSync(join(folder, name), 'utf8');
const written = () => readdirSync(folder, {recursive: true}).sort();

/** Runs `ithn-config.js` with the least of a page, and returns what it leaves: the configuration, and the nodes. */
function runConfigScript(text) {
  const nodes = [];
  const node = () => ({dataset: {}, append: (child) => nodes.push(child), after: (next) => nodes.push(next)});
  const head = {insertBefore: (child) => nodes.push(child)};
  const document = {createElement: node, getElementById: () => null, head, currentScript: null};
  const page = {document};
  runInNewContext(text, page);
  return {config: JSON.parse(JSON.stringify(page.ithnConfig)), nodes};
}

describe('ithn init', () => {
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ithn-init-'))));
  afterEach(() => rmSync(folder, {recursive: true}));

  /** Per platform: the files beside those that browsers load, where those are, and what is printed. */
  const platforms = {
    salla: [['ithn-config.js'], 'ithn/ithn.js', /App Snippet/],
    zid: [['ithn-config.js'], 'ithn/ithn.js', /App Scripts/],
    shopify: [['assets/ithn-config.js', 'blocks/ithn.liquid'], 'assets/ithn-file.js', /layout\/theme\.liquid/],
    wordpress: [
      ['ithn/ithn.php', 'ithn/includes/hold.php'],
      'ithn/browser/ithn.js',
      /wp-content\/plugins/,
      'ithn/ithn.config.json',
    ],
    plain: [['ithn-head.html'], 'ithn/ithn.js', /<script src="\/ithn\/ithn\.js" data-config="#ithn-config">/],
    vite: [['ithn-head.html'], 'public/ithn/ithn.js', /<script src="\/ithn\/ithn\.js"/],
    next: [[], 'public/ithn/ithn.js', /app\/layout\.jsx/],
    nuxt: [[], 'public/ithn/ithn.js', /nuxt\.config\.js/],
    astro: [[], 'public/ithn/ithn.js', /is:inline/],
  };
  for (const [platform, [files, script, paste, config = 'ithn.config.json']] of Object.entries(platforms))
    it(`writes for ${platform} what the owner pastes and what browsers load`, () => {
      const address = ['salla', 'zid'].includes(platform) ? ['--script', 'https://cdn.example/ithn/ithn.js'] : [];
      const args = ['--platform', platform, '--yes', '--effective', '2026-11-01', '--services', 'youtube', ...address];
      const {status, stdout, stderr} = init(args);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, paste);
      const {policy, services} = JSON.parse(read(config));
      assert.deepEqual(policy, {revision: 1, effective: '2026-11-01', url: '/privacy'});
      // PHP knows no presets: there the service is written out
      if (platform === 'wordpress')
        assert.deepEqual([services[0].id, services[0].categories], ['youtube', 'persistent']);
      else assert.deepEqual(services, [{preset: 'youtube'}]);
      for (const file of files) assert.ok(existsSync(join(folder, file)), file);
      assert.equal(read(script), readFileSync(join(root, 'dist', script.split('/').at(-1)), 'utf8'));
      const hasWords = written().some((name) => name.includes('words/banner-ar'));
      assert.equal(hasWords, platform !== 'shopify', 'words lie beside ithn.js, and within the one file');
    });

  it('asks for what no option states, and uses the default for an empty line', () => {
    const services = 'google-analytics:G-ABC123DEF4';
    const answers = ['zid', 'مخبز السعادة', '/terms', 'ar', services, 'https://cdn.example/i.js', ''];
    const {status, stderr} = init(['--effective', '2026-11-01'], answers.join('\n'));
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /The day/, 'a flag has said it');
    const config = JSON.parse(read('ithn.config.json'));
    assert.deepEqual(config, {
      policy: {revision: 1, effective: '2026-11-01', url: '/terms'},
      site: {name: 'مخبز السعادة'},
      locale: 'ar',
      services: [{preset: 'google-analytics', id: 'G-ABC123DEF4'}],
    });
    const {config: inScript, nodes} = runConfigScript(read('ithn-config.js'));
    assert.deepEqual(inScript, config);
    const [text, json, tag] = nodes;
    assert.deepEqual(JSON.parse(text), config);
    assert.deepEqual([json.type, json.id], ['application/json', 'ithn-config']);
    assert.deepEqual([tag.src, tag.dataset.config], ['https://cdn.example/i.js', '#ithn-config']);
  });

  it('asks for the address of ithn.js only where the platform keeps no files', () => {
    const {stderr} = init(['--platform', 'plain'], '\n'.repeat(9));
    assert.match(stderr, /Address of the privacy policy/);
    assert.doesNotMatch(stderr, /address that ithn\.js/);
  });

  it('never overwrites different content without --force, and then writes nothing at all', () => {
    writeFileSync(join(folder, 'ithn-head.html'), 'mine');
    const args = ['--platform', 'plain', '--yes', '--effective', '2026-11-01'];
    const {status, stderr} = init(args);
    assert.equal(status, 2);
    assert.match(stderr, /^ithn: ithn-head\.html exists .*--force/);
    assert.deepEqual(written(), ['ithn-head.html']);
    assert.equal(read('ithn-head.html'), 'mine');
    assert.equal(init([...args, '--force']).status, 0);
    assert.match(read('ithn-head.html'), /data-config/);
    assert.equal(init(args).status, 0, 'the same again is no overwriting');
  });

  it('writes for another platform from a configuration that is there', () => {
    const policy = {revision: 3, effective: '2026-11-01', url: '/privacy'};
    writeFileSync(join(folder, 'ithn.config.json'), JSON.stringify({policy, validityDays: 90}));
    const args = ['--platform', 'shopify', '--config', 'ithn.config.json'];
    const {status, stderr} = init(args);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(runConfigScript(read('assets/ithn-config.js')).config, {policy, validityDays: 90});
  });

  for (const [args, where, copy] of [
    [['--config', './ithn.config.json'], 'ithn.config.json', undefined],
    [['--config', 'site/ithn.config.json', '--dir', 'site'], 'site/ithn.config.json', undefined],
    [['--config', 'ithn.config.json', '--dir', 'site'], 'ithn.config.json', 'site/ithn.config.json'],
  ])
    it(`leaves the file as it is with ${args.join(' ')}, and ${copy ? 'writes one' : 'writes none'} beside what it makes`, () => {
      const text = '{ "policy": { "revision": 3, "effective": "2026-11-01", "url": "/privacy" } }';
      mkdirSync(join(folder, 'site'));
      writeFileSync(join(folder, where), text);
      const {status, stderr} = init(['--platform', 'plain', ...args]);
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(read(where), text);
      const names = written().filter((name) => name.endsWith('ithn.config.json'));
      assert.deepEqual(names, copy ? [where, copy].sort() : [where]);
      if (copy) assert.deepEqual(JSON.parse(read(copy)), JSON.parse(text));
    });

  it('lets nothing in a configuration end its script', () => {
    const name = '</script><script>alert(1)</script><!--';
    init(['--platform', 'plain', '--yes', '--name', name]);
    assert.equal(read('ithn-head.html').match(/<\/script>/g).length, 2);
    init(['--platform', 'salla', '--yes', '--name', name, '--script', 'https://cdn.example/i.js', '--force']);
    assert.doesNotMatch(read('ithn-config.js'), /<\/script|<!--/);
    assert.equal(runConfigScript(read('ithn-config.js')).config.site.name, name);
  });

  const refused = [
    [['--platform', 'wix'], /--platform must be one of salla, .*\(received "wix"\)/],
    [['--platform', 'constructor'], /--platform must be one of/],
    [['--platform', 'plain', 'here'], /init takes no path \(received "here"\)/],
    [['--platform', 'plain', '--colour', 'red'], /Unknown option '--colour'/],
    [['--platform', 'plain', '--revision', 'v2'], /policy\.revision must be a whole number from 1 \(received "v2"\)/],
    [['--platform', 'plain', '--effective', '2026-02-31'], /policy\.effective must be .*received "2026-02-31"/],
    [['--platform', 'plain', '--policy-url', 'javascript:alert(1)'], /policy\.url must be/],
    [['--platform', 'plain', '--locale', 'arabic language'], /--locale must be .*received "arabic language"/],
    [['--platform', 'plain', '--services', 'goggle'], /no preset "goggle"/],
    [['--platform', 'plain', '--services', 'google-analytics:'], /PRESET:ID.*\(received "google-analytics:"\)/],
    [['--platform', 'plain', '--script', 'javascript:alert(1)'], /--script must be .*received "javascript:alert\(1\)"/],
    [['--platform', 'plain', '--script', '/"><script>'], /--script must be/],
    [['--platform', 'salla'], /--script must be the https address/],
    [['--platform', 'zid', '--script', '/ithn.js'], /--script must be the https address.*received "\/ithn\.js"/],
    [['--platform', 'plain', '--config', 'none.json'], /none\.json cannot be read/],
  ];
  for (const [args, words] of refused)
    it(`names what is wrong with ${args.join(' ')}, and writes nothing`, () => {
      const {status, stdout, stderr} = init([...args, '--yes']);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /\n {4}at /);
      assert.deepEqual(written(), []);
    });

  it('writes nothing where the input ends before the last answer, and names what is missing', () => {
    const {status, stderr} = init(['--effective', '2026-11-01'], 'plain\n');
    assert.equal(status, 2);
    assert.match(stderr, /the input ended before the last answer; .*--policy-url \(\/privacy\), --locale \(auto\)/);
    assert.deepEqual(written(), []);
  });
});

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';

const command = resolve(import.meta.dirname, '../../dist/npm/cli.js');
let folder;
const migrate = (...args) =>
  spawnSync(process.execPath, [command, 'migrate', ...args], {cwd: folder, encoding: 'utf8'});
const write = (name, content) => writeFileSync(join(folder, name), content);
const read = (name) => readFileSync(join(folder, name), 'utf8');

/** One held tag of each tool, and the same in the marks of the gate. */
const tags = {
  cookiebot: [
    '<iframe src="about:blank" data-cookieblock-src=//ads.test/f data-cookieconsent="marketing, statistics">',
    '<iframe data-consent="advertising beacon" data-src=//ads.test/f>',
  ],
  onetrust: [
    `<script type='text/plain' class="one optanon-category-C0002-C0004 two" src="/a.js">`,
    '<script type="text/plain" data-consent="beacon advertising" class="one two" src="/a.js">',
  ],
  cookieyes: [
    '<script type="module" data-cookieyes="cookieyes-analytics" src="/a.js">',
    '<script type="text/plain" data-consent="beacon" data-type="module" src="/a.js">',
  ],
  complianz: [
    '<img data-category="statistics" data-src-cmplz="/a.gif" alt="">',
    '<img data-consent="beacon" data-src="/a.gif" alt="">',
  ],
  klaro: [
    '<script type="text/plain" data-type="application/javascript" data-name="youtube" data-src="/a.js">',
    '<script type="text/plain" data-consent="persistent" data-service="youtube" data-type="application/javascript" data-src="/a.js">',
  ],
  cookieconsent: [
    '<script type="text/plain" data-category="!analytics">',
    '<script type="text/plain" data-consent="!beacon">',
  ],
  usercentrics: [
    '<iframe data-usercentrics="YouTube" data-uc-src="/f">',
    '<iframe data-consent="persistent" data-service="youtube" data-src="/f">',
  ],
  iubenda: [
    '<iframe class="_iub_cs_activate" data-iub-purposes="4" src="//cdn.test/empty.html" suppressedsrc="/f">',
    '<iframe data-consent="beacon" data-src="/f">',
  ],
  osano: ['<script data-osano="MARKETING">', '<script type="text/plain" data-consent="advertising">'],
  axeptio: [
    '<iframe data-requires-vendor-consent="youtube" data-src="/f">',
    '<iframe data-consent="persistent" data-service="youtube" data-src="/f">',
  ],
  c15t: [
    '<script type="text/plain" data-c15t-category="measurement" nonce="n">',
    '<script type="text/plain" data-consent="beacon" nonce="n">',
  ],
  didomi: [
    '<script type="didomi/javascript" data-purposes="create_ads_profile" async>',
    '<script type="text/plain" data-consent="advertising" async>',
  ],
};

describe('ithn migrate', () => {
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ithn-migrate-'))));
  afterEach(() => rmSync(folder, {recursive: true}));

  for (const [tool, [before, after]] of Object.entries(tags))
    it(`rewrites a tag of ${tool}, once, and nothing else`, () => {
      const around = (tag) => `<!doctype html>\r\n<p title="a > b">\t${tag}\n</p><!-- x -->`;
      write('page.html', around(before));
      const {status, stdout, stderr} = migrate('page.html', '--from', tool);
      assert.equal(status, 0, stdout + stderr);
      assert.equal(read('page.html').replaceAll(/ +/g, ' '), around(after).replaceAll(/ +/g, ' '));
      assert.match(migrate('page.html', '--from', tool).stdout, /^1 file, 0 rewritten, 0 left\n$/m);
    });

  const pages = Object.keys(tags).map((tool) => `../../demo/docs/migrate-${tool}.md`);
  const examples = pages.flatMap((page) => [
    ...readFileSync(resolve(import.meta.dirname, page), 'utf8').matchAll(
      /`compat: '(\w+)'`[^]*?```html\n([^]*?)<!-- becomes -->\n([^]*?)```/g,
    ),
  ]);
  it('has a page with an example of each tool in the documentation', () =>
    assert.deepEqual(
      examples.map(([, tool]) => tool),
      Object.keys(tags),
    ));
  for (const [, tool, before, after] of examples)
    it(`rewrites the example of ${tool} in the documentation`, () => {
      write('page.html', before);
      const {status, stdout, stderr} = migrate('page.html', '--from', tool);
      assert.equal(status, 0, stdout + stderr);
      assert.equal(read('page.html'), after);
    });

  it('lists with file and line what it could not map, and leaves it', () => {
    const page = `<script id="Cookiebot" src="https://consent.cookiebot.com/uc.js"></script>
<script type="text/plain" data-cookieconsent="surveys" src="/a.js"></script>
<script>addEventListener('CookiebotOnAccept', start)</script>
`;
    write('page.html', page);
    write('view.jsx', 'export const Tag = () => <script type="text/plain" data-cookieconsent={kind} />;\n');
    const {status, stdout} = migrate('.', '--from', 'cookiebot');
    assert.equal(status, 1);
    assert.match(stdout, /^page\.html:1: .*other tool's own: <script id="Cookiebot"/m);
    assert.match(stdout, /^page\.html:2: no category or service "surveys"/m);
    assert.match(stdout, /^view\.jsx:1: no category or service "\{kind\}"/m);
    assert.equal(read('page.html'), page);
  });

  it('writes the services it can, and never over a configuration without --force', () => {
    const page = `<script type="text/plain" data-cookieconsent="statistics" src="https://www.googletagmanager.com/gtag/js?id=G-ABC123"></script>
<iframe data-cookieconsent="marketing" data-cookieblock-src="https://www.youtube.com/embed/x"></iframe>
<img data-cookieconsent="statistics" data-cookieblock-src="https://count.example/seen.gif" alt="">
`;
    write('page.html', page);
    assert.equal(migrate('page.html', '--from', 'cookiebot').status, 0);
    const {policy, services} = JSON.parse(read('ithn.config.json'));
    assert.equal(policy.revision, 1);
    assert.deepEqual(services, [
      {preset: 'google-analytics', id: 'G-ABC123'},
      {preset: 'youtube'},
      {id: 'count-example', categories: 'beacon', hosts: ['count.example']},
    ]);
    // what it has written holds
    const hold = spawnSync(process.execPath, [command, 'hold', 'page.html', '--check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(hold.status, 0, hold.stdout + hold.stderr);

    const own = JSON.stringify({policy, services: [{preset: 'youtube'}]});
    write('ithn.config.json', own);
    write('page.html', page);
    assert.match(migrate('page.html', '--from', 'cookiebot').stdout, /to add to ithn\.config\.json, or use --force/);
    assert.equal(read('ithn.config.json'), own);
    write('page.html', page);
    migrate('page.html', '--from', 'cookiebot', '--force');
    assert.equal(JSON.parse(read('ithn.config.json')).services.length, 3);
  });

  it('writes nothing with --check, and refuses what it does not know', () => {
    write('page.html', tags.osano[0]);
    assert.equal(migrate('page.html', '--from', 'osano', '--check').status, 1);
    assert.equal(read('page.html'), tags.osano[0]);
    assert.equal(existsSync(join(folder, 'ithn.config.json')), false);
    assert.match(migrate('page.html', '--from', 'nobody').stderr, /--from must be one of .*"nobody"/);
    assert.match(migrate('nowhere', '--from', 'osano').stderr, /"nowhere" does not exist/);
  });

  it('lists the calls of tarteaucitron and the markup that Didomi puts in', () => {
    write(
      'page.html',
      `<div class="youtube_player" videoID="x"></div>\n<script>tarteaucitron.job.push('gtag')</script>`,
    );
    const {status, stdout} = migrate('page.html', '--from', 'tarteaucitron');
    assert.equal(status, 1);
    assert.match(stdout, /^page\.html:1: replace it with held markup that waits for "persistent"/m);
    assert.match(stdout, /^page\.html:2: "tarteaucitron" is the other tool's own/m);
  });
});

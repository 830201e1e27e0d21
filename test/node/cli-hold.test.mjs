import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {config} from '../html/site.mjs';

const command = resolve(import.meta.dirname, '../../dist/npm/cli.js');
let folder;
const ithn = (...args) => spawnSync(process.execPath, [command, 'hold', ...args], {cwd: folder, encoding: 'utf8'});
const write = (name, content) => writeFileSync(join(folder, name), content);
const read = (name) => readFileSync(join(folder, name), 'utf8');
const live = '<!doctype html>\n<script src="https://stats.example/a.js"></script>\n';

describe('ithn hold', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ithn-hold-'));
    write('ithn.config.json', JSON.stringify(config));
    mkdirSync(join(folder, 'dist/en'), {recursive: true});
    write('dist/index.html', live);
    write('dist/en/other.htm', '<p>x');
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  it('checks without writing, writes once, and has then nothing to do', () => {
    const checked = ithn('dist', '--check');
    assert.equal(checked.status, 1, checked.stderr);
    assert.match(checked.stdout, /^dist\/index\.html:2:1: live script https:\/\/stats\.example\/a\.js \(beacon\): /);
    assert.equal(read('dist/index.html'), live);
    assert.equal(ithn('dist').status, 0);
    assert.match(read('dist/index.html'), /<script type="text\/plain" data-consent="beacon" data-service="stats" src/);
    const again = ithn('dist', '--check');
    assert.deepEqual([again.status, again.stdout], [0, '2 files, 0 live, 0 left\n']);
  });

  const spellings = {
    'as it stands': 'h("img",{src:"https://stats.example/a.gif?b=1&c=2"})',
    'without its scheme': 'h("img",{src:"//stats.example/a.gif?b=1&c=2"})',
    'with escaped slashes': 'push("https:\\/\\/stats.example\\/a.gif?b=1&c=2")',
    'in the markup of a template': 't(`<img src="//stats.example/a.gif?b=1&amp;c=2">`)',
    'escaped for JSON': 'push("//stats.example/a.gif?b=1\\u0026c=2")',
  };
  it('fails where scripts of the site write a held address again, however it is spelled', () => {
    write('dist/index.html', '<!doctype html><img src="//stats.example/a.gif?b=1&amp;c=2">');
    for (const [name, code] of Object.entries(spellings)) write(`dist/${name}.js`, `// built\n${code}`);
    const {status, stdout} = ithn('dist');
    assert.equal(status, 1, stdout);
    for (const name of Object.keys(spellings))
      assert.match(
        stdout,
        new RegExp(`^dist/${name}\\.js:2:\\d+: left img .*the page’s own code writes it again`, 'm'),
      );
  });

  it('does not take a longer address in a script for a held one', () => {
    write('dist/index.html', '<!doctype html><img src="//stats.example/">');
    write('dist/app.js', 'load("https://stats.example/a.js")');
    assert.equal(ithn('dist').status, 0);
  });

  it('fails where something unknown is live, unless it is held too', () => {
    write('dist/index.html', '<img src="https://nobody.test/">');
    assert.equal(ithn('dist', '--check').status, 1);
    assert.equal(ithn('dist').status, 0);
    assert.equal(read('dist/index.html'), '<img src="https://nobody.test/">');
    assert.equal(ithn('dist', '--unknown', 'hold').status, 0);
    assert.equal(ithn('dist', '--check').status, 0);
  });

  it('reports as JSON and as SARIF', () => {
    const {findings} = JSON.parse(ithn('dist', '--check', '--report', 'json').stdout);
    assert.deepEqual(
      findings.map(({file, kind, reason, line}) => [file, kind, reason, line]),
      [['dist/index.html', 'held', 'declared', 2]],
    );
    const {version, runs} = JSON.parse(ithn('dist', '--check', '--report', 'sarif').stdout);
    assert.equal(version, '2.1.0');
    const [result] = runs[0].results;
    assert.deepEqual([result.ruleId, result.level], ['declared', 'error']);
    assert.deepEqual(result.locations[0].physicalLocation.region, {startLine: 2, startColumn: 1});
  });

  it('says where the code of the site writes a held tag again', () => {
    write('dist/app.js', 'x();\nfor (const src of ["https:\\/\\/stats.example\\/a.js"]) add(src);');
    const {status, stdout} = ithn('dist');
    assert.equal(status, 1);
    assert.match(stdout, /dist\/app\.js:2:\d+: left script https:\/\/stats\.example\/a\.js .*use the adapter/);
  });

  it('leaves other encodings as they were', () => {
    const bytes = Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from([0xe3, 0xd1]),
      Buffer.from('<img src=//stats.example/a>'),
    ]);
    write('dist/index.html', bytes);
    assert.equal(ithn('dist').status, 0);
    const after = readFileSync(join(folder, 'dist/index.html'));
    assert.deepEqual([...after.subarray(3, 5)], [0xe3, 0xd1]);
    assert.match(after.toString('latin1'), /data-src=\/\/stats/);
  });

  it('accepts a module as configuration', () => {
    write('site.mjs', `export default ${JSON.stringify(config)}`);
    assert.equal(ithn('dist', '--check', '--config', 'site.mjs').status, 1);
  });

  it('names what it cannot do, and writes nothing then', () => {
    write('dist/z.html', Buffer.from('\ufeff<p>', 'utf16le'));
    const cases = [
      [['dist'], /dist\/z\.html: this document is in UTF-16/],
      [[], /hold needs a PATH/],
      [['nowhere'], /"nowhere" does not exist/],
      [['ithn.config.json'], /there are no HTML files in ithn\.config\.json/],
      [['dist', '--report', 'xml'], /--report must be json or sarif \(received "xml"\)/],
      [['dist', '--config', 'none.json'], /none\.json cannot be read as a configuration/],
      [['dist', '--unknown', 'guess'], /--unknown must be report or hold/],
    ];
    for (const [args, message] of cases) {
      const {status, stderr} = ithn(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /);
    }
    assert.equal(read('dist/index.html'), live);
    write('ithn.config.json', JSON.stringify({...config, analitics: 1}));
    assert.match(ithn('dist').stderr, /analitics/);
    rmSync(join(folder, 'ithn.config.json'));
    assert.match(ithn('dist').stderr, /no configuration: name one with --config/);
  });
});

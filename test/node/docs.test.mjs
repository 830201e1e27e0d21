// The documentation: Markdown that GitHub and npm show, and `npm start` with one navigation; every page is reached from
// the index, no link is dead, and every test that a page names is there.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import test from 'node:test';
import GithubSlugger from 'github-slugger';
import {Marked} from 'marked';
import {startDemo} from '../../demo/server.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'demo/docs');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const read = (file) => readFileSync(file, 'utf8');

/** Every token of a page, the nested ones too. */
function tokensOf(markdown) {
  const tokens = [];
  new Marked({gfm: true, walkTokens: (token) => void tokens.push(token)}).parse(markdown);
  return tokens;
}
const linksOf = (file) =>
  tokensOf(read(file))
    .filter(({type}) => type === 'link' || type === 'image')
    .map(({href}) => href);

/** The anchors that GitHub and the demo's server give to a page's headings. */
function anchorsOf(file) {
  const slugger = new GithubSlugger();
  return tokensOf(read(file))
    .filter(({type}) => type === 'heading')
    .map(({text}) => slugger.slug(text.replace(/[`*_]|\]\([^)]*\)|\[/g, '')));
}

test('every page of the documentation stands in its index', () => {
  const listed = linksOf(join(folder, 'README.md'));
  for (const page of pages.filter((name) => name !== 'README.md'))
    assert.ok(listed.includes(page), `demo/docs/README.md does not list ${page}`);
});

test('links are relative and alive, and stay within what the package carries', () => {
  for (const page of pages)
    for (const href of linksOf(join(folder, page))) {
      if (/^(https?:|mailto:|tel:)/.test(href)) continue;
      const [path, anchor] = href.split('#');
      assert.match(path, /^([a-z0-9-]+\.md|README\.md)?$/, `${page} links ${href}, which the package does not carry`);
      const target = join(folder, path || page);
      assert.ok(existsSync(target), `${page} links ${href}, and there is no such file`);
      if (anchor) assert.ok(anchorsOf(target).includes(anchor), `${page} links ${href}: no such heading`);
    }
});

test('the README links files and headings that are there', () => {
  for (const href of linksOf(join(root, 'README.md')).filter((one) => !/^(https?:|mailto:|#)/.test(one))) {
    const [path, anchor] = href.split('#');
    assert.ok(existsSync(join(root, path)), `README.md links ${path}, which is not there`);
    if (anchor) assert.ok(anchorsOf(join(root, path)).includes(anchor), `README.md links ${href}: no such heading`);
  }
});

test('every page is served with the same navigation, a title and its language', async () => {
  const demo = await startDemo();
  try {
    for (const page of pages) {
      const name = page === 'README.md' ? '' : `${basename(page, '.md')}.html`;
      const answer = await fetch(`${demo.url}/docs/${name}`);
      assert.equal(answer.status, 200, page);
      const html = await answer.text();
      assert.match(html, /<html lang="en">/, page);
      assert.match(html, /<title>[^<]+ · Ithn<\/title>/, page);
      assert.match(html, /name="viewport"/, page);
      assert.doesNotMatch(html, /href="[^":]*\.md\b/, `${page} links a Markdown file where pages are served`);
      assert.doesNotMatch(
        html,
        /<(?:script|img|link|iframe)\b[^>]*(?:src|href)="https?:/,
        `${page} loads from elsewhere`,
      );
      const navigation = /<nav [^]*?<\/nav>/.exec(html)?.[0] ?? '';
      const listed = [...navigation.matchAll(/href="([a-z0-9-]+)\.html"/g)].map(([, one]) => `${one}.md`);
      assert.deepEqual([...listed, 'README.md'].sort(), [...pages].sort(), page);
      if (name) assert.match(navigation, new RegExp(`href="${name}" aria-current="page"`), page);
    }
  } finally {
    await demo.close();
  }
});

/** Where a named test file is: with its folder, or in test/end-to-end/, or in test/. */
const places = (name) => [name, `test/end-to-end/${name}`, `test/${name}`].map((path) => join(root, path));

/** Whether a file has a test of this title, whole or the part of it before what differs from one run to the next. */
function isTested(code, title) {
  const plain = (text) => text.replaceAll('\\', '').replaceAll(/\s+/g, ' ');
  const titles = [...code.matchAll(/\b(?:(?:test|it)(?:\.\w+)?\(|name:)\s*(['"`])([^]*?)\1,/g)].map(([, , text]) =>
    plain(text),
  );
  return titles.some((text) => text.includes(plain(title)));
}

/** The tests that a text names: `file`: “title”, “title” … */
function* namedTests(text) {
  const files = text.matchAll(/`([\w/.-]+\.(?:ts|mjs))`:? ?((?:(?:, )?“[^”]+”)*)/g);
  for (const [, file, titles] of files)
    yield {file, titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title]) => title)};
}

test('every test that a page names is there', () => {
  let count = 0;
  for (const page of pages)
    for (const {file, titles} of namedTests(read(join(folder, page)).replaceAll(/\s+/g, ' '))) {
      if (!titles.length) continue;
      const found = places(file).find((place) => existsSync(place));
      assert.ok(found, `${page} names ${file}, which is not there`);
      for (const title of titles) {
        const words = title.replaceAll('&lt;', '<').replaceAll('\\', '');
        assert.ok(isTested(read(found), words), `${page} names “${words}”, which is no test of ${file}`);
        count++;
      }
    }
  assert.ok(count >= 90, `only ${count} tests are named`);
});

test('what contribute.md says of the code is there: files, folders, and each word of the glossary', () => {
  const text = read(join(folder, 'contribute.md'));
  const paths = [...text.matchAll(/`(src\/[\w/.-]+)`/g)].map(([, path]) => path);
  assert.ok(paths.length > 8);
  for (const path of paths) assert.ok(existsSync(join(root, path)), `contribute.md names ${path}, which is not there`);
  for (const name of readdirSync(join(root, 'src'), {withFileTypes: true}).filter((one) => one.isDirectory()))
    assert.match(text, new RegExp(`\`${name.name}/\``), `contribute.md puts src/${name.name}/ on no floor`);
  const [, glossary = ''] = text.split('## Glossary');
  const words = [...glossary.matchAll(/^\| ([a-z][a-z, ]*) \|/gm)].flatMap(([, names]) => names.split(', '));
  assert.ok(words.length > 20 && glossary.trim().split('\n').length <= 30, 'at most 30 lines');
  const code = readdirSync(join(root, 'src'), {recursive: true})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${name}\n${read(join(root, 'src', name))}`)
    .join('\n');
  for (const word of words) assert.match(code, new RegExp(`\\b${word}`, 'i'), `no file of src/ says “${word}”`);
});

test('every line of the tables of gate.md names a test', () => {
  const [tables] = read(join(folder, 'gate.md')).split('\n## Measured\n');
  const vectors = ['in-html', 'in-scripts'].map((name) => read(join(root, `test/vectors/${name}.mjs`))).join('');
  for (const row of tables.split('\n').filter((line) => line.startsWith('|'))) {
    const cells = row.split(/(?<!\\)\|/).slice(1, -1);
    if (cells.some((cell) => /^ *(-+|Shown by) *$/.test(cell))) continue;
    const shown = cells.at(-1);
    const named = [...namedTests(shown)];
    assert.ok(named.length, `no test is named for: ${cells[0]}`);
    for (const {file, titles} of named) {
      assert.ok(
        places(file).some((place) => existsSync(place)),
        `gate.md names ${file}, which is not there`,
      );
      if (!file.includes('vectors')) assert.ok(titles.length, `gate.md names no test of ${file} for: ${cells[0]}`);
    }
    const [, ofVectors = ''] = /`test\/vectors\/run\.mjs`([^]*)$/.exec(shown) ?? [];
    for (const [, vector] of ofVectors.matchAll(/`([a-z][a-z-]+)`/g))
      assert.match(vectors, new RegExp(`\\b${vector}\\b`), `gate.md names the vector ${vector}, which is not there`);
  }
});

test('the recipes for servers are the files that the tests run', () => {
  const recipes = join(root, 'test/edge/recipes');
  const files = readdirSync(recipes).filter((name) => name.endsWith('.js') && name !== 'ithn-config.js');
  const blocks = tokensOf(read(join(folder, 'edge.md'))).filter(({type, lang}) => type === 'code' && lang === 'js');
  assert.deepEqual(blocks.map(({text}) => text).sort(), files.map((name) => read(join(recipes, name)).trim()).sort());
});

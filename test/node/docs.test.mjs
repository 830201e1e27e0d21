// The documentation: every page is reached from the index and leads back, and no link inside the repository is dead.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import test from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'demo/docs');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const read = (file) => readFileSync(file, 'utf8');
const links = (code) =>
  [...code.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'));

test('every page of the documentation stands in its index and leads back to it', () => {
  const listed = links(read(join(folder, 'index.html')));
  for (const page of pages.filter((name) => name !== 'index.html')) {
    assert.ok(listed.includes(page), `index.html does not list ${page}`);
    assert.ok(links(read(join(folder, page))).includes('./'), `${page} does not lead back to the index`);
  }
});

test('no link of the documentation is dead', () => {
  for (const page of pages) {
    for (const href of links(read(join(folder, page)))) {
      if (/^(https?:|mailto:|tel:)/.test(href)) continue;
      const [path, anchor] = href.split('#');
      // The demo's server has demo/ as its root, and the built files beside it.
      const places = path.startsWith('/') ? [join(root, 'demo', path), join(root, 'dist', path)] : [join(folder, path)];
      const file = (path === '' ? [join(folder, page)] : places)
        .map((place) => (place.endsWith('/') ? join(place, 'index.html') : place))
        .find((place) => existsSync(place));
      assert.ok(file, `${page} links ${href}, and there is no such file`);
      if (anchor) assert.match(read(file), new RegExp(`\\bid="${anchor}"`), `${page} links ${href}: no such place`);
    }
  }
});

test('the README names files that are there', () => {
  for (const [, path] of read(join(root, 'README.md')).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g))
    assert.ok(existsSync(join(root, path)), `README.md links ${path}, which is not there`);
});

test('all pages name their language, title and viewport', () => {
  for (const page of pages) {
    const code = read(join(folder, page));
    assert.match(code, /<html lang="[a-z-]+"/, page);
    assert.match(code, /<title>[^<]+ · Ithn<\/title>/, page);
    assert.match(code, /name="viewport"/, page);
  }
});

test('no page of the documentation loads anything from elsewhere', () => {
  for (const page of pages)
    assert.doesNotMatch(
      read(join(folder, page)).replace(/<pre>[^]*?<\/pre>/g, ''),
      /<(?:script|img|link|iframe)\b[^>]*(?:src|href)="https?:/,
      page,
    );
});

test('every test that the documentation names is there', () => {
  const plain = (text) =>
    text.replace(/\s+/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
  const named = pages.flatMap((page) =>
    [...read(join(folder, page)).matchAll(/<code data-test="([^"]+)"\s*>([^]*?)<\/code\s*>/g)].map(
      ([, file, title]) => ({
        page,
        file,
        title: plain(title),
      }),
    ),
  );
  assert.ok(named.length >= 30, `only ${named.length} are named`);
  for (const {page, file, title} of named) {
    assert.ok(existsSync(join(root, file)), `${page} names ${file}, which is not there`);
    // in a test's title, not in a comment
    const titles = [...read(join(root, file)).matchAll(/\b(?:it|test)\(\s*(['"`])([^]*?)\1/g)].map(
      ([, , text]) => text,
    );
    assert.ok(
      titles.some((text) => text.includes(title)),
      `${page} names the test "${title}", which ${file} does not have`,
    );
  }
});

test('every test that gate.html names exists, and every line of its tables names one', () => {
  const page = read(join(folder, 'gate.html'));
  const [tables] = page.split('<h2 id="vectors">');
  const words = (html) =>
    html
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
      .trim();
  const vectors = ['in-html', 'in-scripts'].map((name) => read(join(root, `test/vectors/${name}.mjs`))).join('');
  let count = 0;
  for (const [, row] of tables.matchAll(/<tr>\s*<td>([^]*?)<\/tr>/g)) {
    const shown = row.split('<td>').at(-1);
    const files = [
      ...shown.matchAll(/<code>([\w/.-]+\.(?:ts|mjs))<\/code>([^]*?)(?=<code>[\w/.-]+\.(?:ts|mjs)<\/code>|$)/g),
    ];
    assert.ok(files.length, `no test is named for: ${words(row)}`);
    for (const [, name, rest] of files) {
      const file = join(root, name.includes('/') ? name : `test/end-to-end/${name}`);
      assert.ok(existsSync(file), `gate.html names ${name}, which is not there`);
      const titles = [...words(rest).matchAll(/“([^”]+)”/g)].map(([, title]) => title);
      if (!file.includes('vectors')) assert.ok(titles.length, `gate.html names no test of ${name} for: ${words(row)}`);
      for (const title of titles) {
        assert.ok(isTested(read(file), title), `gate.html names “${title}”, which is no test of ${name}`);
        count++;
      }
      if (file.includes('vectors'))
        for (const [, vector] of rest.matchAll(/<code>([\w-]+)<\/code>/g))
          assert.match(
            vectors,
            new RegExp(`\\b${vector}\\b`),
            `gate.html names the vector ${vector}, which is not there`,
          );
    }
  }
  assert.ok(count > 30, `${count} tests are named`);
});

/** Whether a file has a test of this title; what differs from one to the next may stand behind it in brackets. */
function isTested(code, title) {
  const tests = code.matchAll(/\b(?:test|it)\(\s*(['"`])([^]*?)\1,/g);
  return [...tests].some(([, , text]) => text.replaceAll('\\', '').replace(/ \(\$\{\w+\}\)$/, '') === title);
}

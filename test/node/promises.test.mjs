// The table of promises: each that a page can keep has a row, and what the row names is there and holds it, in both languages.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const read = (path) => readFileSync(resolve(root, path), 'utf8');

/** The promises that a page can keep; the others of S01 to S62 are kept by people, or by not breaking them. */
const kept =
  '01 04 05 07 08 15 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 50 51 52 53 54 55 57 58 59 60 62'
    .split(' ')
    .map((number) => `S${number}`);

const rows = new Map(
  Array.from(read('demo/docs/promises.md').matchAll(/^\| ([SG]\d+) \|(.*)$/gm), ([, id, row]) => [
    id,
    Array.from(row.matchAll(/`((?:test|locales)\/[^`]+)`/g), ([, path]) => path),
  ]),
);

/** The titles of the tests that run once in each language. */
const titles = (path) =>
  Array.from(read(path).matchAll(/[tT]est\(\s*`([^`]*\(\$\{language\}\))`/g), ([, title]) => title.split(':')[0]);

describe('the table of promises', () => {
  it('has a row for each promise that a page can keep, and for each gap', () => {
    const gaps = Array.from({length: 10}, (_, index) => `G${index + 1}`);
    assert.deepEqual([...rows.keys()], [...kept, ...gaps]);
  });

  it('names files that are there', () => {
    for (const [id, paths] of rows)
      for (const path of paths) assert.ok(existsSync(resolve(root, path)), `${id} names ${path}`);
  });

  for (const id of kept)
    it(`has ${id} held at the real shop in Arabic and in English`, () => {
      const holding = rows.get(id).filter((path) => path.startsWith('test/end-to-end/'));
      const found = holding.filter((path) => titles(path).some((numbers) => numbers.split(' ').includes(id)));
      assert.ok(found.length > 0, `no test of ${holding.join(', ') || 'any file'} names ${id} in its title`);
    });
});

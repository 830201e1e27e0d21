// The API reference is what its script makes of the present build, and leaves nothing out.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {before, describe, it} from 'node:test';
import {makeApiPage, page} from '../tools/api-page.mjs';

const root = resolve(import.meta.dirname, '../..');
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

describe('demo/docs/api.md', () => {
  let markdown;
  before(() => {
    markdown = readFileSync(page, 'utf8');
  });

  it('is what node test/tools/api-page.mjs --write makes of the build', () => {
    const fresh = makeApiPage(markdown);
    const at = [...fresh].findIndex((letter, index) => letter !== markdown[index]);
    assert.ok(fresh === markdown, `the build has: ${fresh.slice(at, at + 300)}`);
  });

  it('would be made anew where an entry, a tag or an event is missing', () => {
    let without = markdown;
    for (const gone of [
      '`ithn/testing`',
      '#### `deny()`',
      '`--ithn-radius`',
      '`ithn-account`',
      '`hosts`',
      '#### `Restriction`',
    ]) {
      assert.ok(without.includes(gone), gone);
      without = without.replace(gone, '');
    }
    assert.equal(makeApiPage(without), markdown);
  });

  it('names every entry point, every tag and every service key', () => {
    const {exports} = readJson('package.json');
    for (const path of Object.keys(exports)) assert.ok(markdown.includes(`\`${join('ithn', path)}\``), path);
    const tags = [...markdown.matchAll(/^### `<(ithn-[\w-]+)>`$/gm)].map(([, tag]) => tag);
    assert.equal(tags.length, 9, tags.join(' '));
  });

  it('shows every function that a module of the package has', async () => {
    const shown = markdown + readFileSync(join(root, 'demo/docs/services.md'), 'utf8');
    for (const entry of [
      'ithn',
      'ithn/server',
      'ithn/testing',
      'ithn/html',
      'ithn/services',
      'ithn/vite',
      'ithn/collector',
    ]) {
      const module = await import(entry);
      for (const name of Object.keys(module)) assert.match(shown, new RegExp(`\`${name}[\`(]`), `${entry}: ${name}`);
    }
  });
});

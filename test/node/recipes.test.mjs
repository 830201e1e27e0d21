// What the page of recipes shows is what the tests run.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {test} from 'node:test';

const read = (file) => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
const page = read('demo/docs/recipes.md');

for (const file of ['preact/use-consent.js', 'solid/consented.js'])
  test(`recipes.md shows ${file} as it is built and used`, () => {
    assert.ok(page.includes(`\`\`\`js\n${read(`test/adapters/${file}`)}\`\`\``), `recipes.md does not show ${file}`);
  });

test('the template for Google Tag Manager is in the package', () => {
  const [, path] = /`(dist\/google-tag-manager\/[\w.-]+)`/.exec(page);
  assert.equal(read(path), read(path.replace('dist', 'src/platforms')));
});

// What the documentation says of frameworks is what `npm run test:frameworks` builds.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {apps} from '../frameworks/apps.mjs';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'demo/docs/frameworks.md'), 'utf8');
const [, table] = page.split(/<!-- \/?frameworks -->/);

describe('the page about frameworks', () => {
  for (const [name, {title, folder, packages, shown}] of Object.entries(apps)) {
    it(`has a row for ${title} that says yes, with the versions of ${name}’s lock file`, () => {
      const lock = JSON.parse(readFileSync(join(root, 'test/frameworks', folder, 'package-lock.json'), 'utf8'));
      const row = table.split('\n').find((one) => one.split('|')[1]?.trim() === title);
      assert.ok(row, `no row for ${title}: run npm run test:frameworks -- --write`);
      for (const one of packages)
        assert.ok(row.includes(`${one} ${lock.packages[`node_modules/${one}`].version}`), row);
      assert.doesNotMatch(row, /\| no /);
    });

    for (const file of shown)
      it(`shows ${folder}/${file} as it is built`, () => {
        const code = readFileSync(join(root, 'test/frameworks', folder, file), 'utf8');
        const language = file.split('.').at(-1).replace('mjs', 'js');
        assert.ok(page.includes(`\`\`\`${language}\n${code}\`\`\``), `frameworks.md does not show ${folder}/${file}`);
      });
  }
});

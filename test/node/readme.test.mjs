// What README.md says of the package is what package.json and the sources say, and its links are alive where npm shows it.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {before, describe, it} from 'node:test';
import {Marked} from 'marked';

const root = resolve(import.meta.dirname, '../..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const readme = read('README.md');
const spelled = {19: 'nineteen', 20: 'twenty', 21: 'twenty-one', 22: 'twenty-two', 23: 'twenty-three'};

const linksOf = (markdown) => {
  const links = [];
  new Marked({gfm: true, walkTokens: ({type, href}) => void (type === 'link' && links.push(href))}).parse(markdown);
  return links.filter((href) => !/^(https?:|mailto:|#)/.test(href)).map((href) => href.split('#')[0]);
};

describe('README.md', () => {
  let shipped;
  before(() => {
    const options = {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']};
    const [{files}] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], options));
    shipped = files.map(({path}) => path);
  });

  it('names the package to install, and the versions of Node that package.json names', () => {
    assert.match(readme, new RegExp(`^npm install ${manifest.name}$`, 'm'));
    const [, lower, upper] = /^\^(\d+\.\d+)\.0 \|\| >=(\d+\.\d+)\.0$/.exec(manifest.engines.node);
    assert.ok(readme.includes(`Node ${lower}, or ${upper} and later`), manifest.engines.node);
  });

  it('counts the languages that are shipped, and so do the pages', () => {
    const list = /export const languages = \[([^\]]*)\]/.exec(read('src/consent/languages.ts'))[1];
    const word = spelled[[...list.matchAll(/'[\w-]+'/g)].length + 1]; // and English, which is in the code
    assert.ok(readme.includes(`[${word}](demo/docs/languages.md)`), word);
    assert.ok(read('demo/docs/README.md').includes(`The ${word} that are included`), word);
    assert.match(read('demo/docs/languages.md'), new RegExp(`^${word} languages,`, 'im'));
  });

  it('links only what the package carries', () => {
    for (const path of linksOf(readme)) {
      if (path.endsWith('/'))
        assert.ok(
          shipped.some((one) => one.startsWith(path)),
          path,
        );
      else assert.ok(shipped.includes(path), `README.md links ${path}, which is not in the package`);
    }
    const pages = shipped.filter((path) => path.startsWith('demo/docs/'));
    assert.ok(pages.length >= 25, `only ${pages.length} pages are in the package`);
    for (const page of pages)
      for (const path of linksOf(read(page)).filter(Boolean))
        assert.ok(shipped.includes(join('demo/docs', path)), `${page} links ${path}, which is not in the package`);
  });

  it('shows pictures that are in the tree, each with a text for who does not see it', () => {
    // they are not in the package: npm takes them from the repository, which a release must name
    const pictures = [...readme.matchAll(/<img\s[^>]*>/g)].flatMap(([tag]) => (/\ssrc=/.test(tag) ? tag : []));
    assert.ok(pictures.length > 0);
    for (const tag of pictures) {
      const [, path] = /\ssrc="([^"]+)"/.exec(tag);
      assert.ok(existsSync(join(root, path)), path);
      assert.match(tag, /\salt="[^"]{20,}"/);
    }
  });

  it('leaves the address of the project to package.json, where it is empty until there is one', () => {
    assert.equal(typeof manifest.homepage, 'string');
    assert.match(manifest.homepage, /^(https:\/\/.+)?$/);
  });
});

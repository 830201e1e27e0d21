import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {before, describe, it} from 'node:test';
import {build} from 'vite';

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A site of its own that has installed this package, and what its bundler makes of `code`. */
async function bundle(code) {
  mkdirSync(join(root, '.cache'), {recursive: true});
  const site = mkdtempSync(join(root, '.cache/site-'));
  try {
    mkdirSync(join(site, 'node_modules'));
    symlinkSync(root, join(site, 'node_modules/ithn'), 'junction');
    const entry = join(site, 'entry.js');
    writeFileSync(entry, code);
    const options = {lib: {entry, formats: ['es'], fileName: 'out'}, write: false, minify: false};
    const [{output}] = [await build({root: site, configFile: false, logLevel: 'silent', build: options})].flat();
    return output.filter(({type}) => type === 'chunk');
  } finally {
    rmSync(site, {recursive: true, force: true});
  }
}

describe('the package', () => {
  it('does nothing when imported in Node', () => {
    const code = `
      const before = Object.getOwnPropertyNames(globalThis).concat(Object.getOwnPropertySymbols(globalThis).map(String));
      const module = await import('ithn');
      const after = Object.getOwnPropertyNames(globalThis).concat(Object.getOwnPropertySymbols(globalThis).map(String));
      console.log(JSON.stringify({type: typeof module.createConsent, added: after.filter((name) => !before.includes(name))}));`;
    const {stdout, stderr, status} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), {type: 'function', added: []});
  });

  it('resolves each of its exports to a file with types', () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      const paths = typeof target === 'string' ? [target] : Object.values(target);
      // a pattern stands for a folder of files
      for (const path of paths) assert.ok(existsSync(join(root, path.replace('*', ''))), `${name}: ${path} is missing`);
      if (name.includes('*')) continue;
      assert.doesNotThrow(() => import.meta.resolve(join('ithn', name)), name);
    }
  });

  it('ships what it needs and nothing else', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{files, size}] = JSON.parse(output);
    const names = files.map(({path}) => path);
    for (const name of ['package.json', 'LICENSE', 'dist/ithn.js', 'dist/npm/index.js', 'dist/integrity.json']) {
      assert.ok(names.includes(name), `${name} is not shipped`);
    }
    const strangers = names.filter(
      (name) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(name),
    );
    assert.deepEqual(strangers, []);
    // Seven languages, each part's words in files of their own twice over, and one file that holds everything for apps.
    assert.ok(size < 800_000, `${size} bytes packed`);
  });

  it('keeps its dependencies outside, but for @lit/localize', () => {
    const code = ['index.js', 'elements.js'].map((name) => readFileSync(join(root, 'dist/npm', name), 'utf8')).join('');
    assert.doesNotMatch(code, /from\s*["']@lit\/localize/, 'a second configureLocalization() on the page would throw');
    for (const name of code.matchAll(/from\s*["']([@a-z][^"']*)["']/g)) {
      assert.match(name[1], /^(lit(\/|$)|idb-keyval$)/, `${name[1]} is no dependency`);
    }
  });

  describe("in a site's bundle", () => {
    let unused, elements, headless;
    before(async () => {
      unused = await bundle(`import 'ithn'; export const site = 1;`);
      elements = await bundle(`import 'ithn/elements'; export const site = 1;`);
      headless = await bundle(`export {createConsent} from 'ithn';`);
    });

    it('leaves nothing where it is not used', () => {
      // Files that nothing asks for may lie beside it: the bundler sees the library's own import() before it drops it.
      const {code, imports, dynamicImports} = unused.find(({isEntry}) => isEntry);
      assert.ok(code.length < 100, code.slice(0, 2000));
      assert.deepEqual([...imports, ...dynamicImports], []);
    });

    it('keeps the registration of the tags', () => {
      const code = elements.map((chunk) => chunk.code).join('');
      for (const tag of ['ithn-banner', 'ithn-preferences', 'ithn-reopen']) assert.ok(code.includes(tag), tag);
      assert.match(code, /customElements/);
    });

    it('has no Lit where only the runtime is used', () => {
      for (const {fileName, moduleIds} of headless) {
        assert.deepEqual(
          moduleIds.filter((id) => /node_modules\/(lit|@lit|lit-html)\//.test(id)),
          [],
          fileName,
        );
      }
    });
  });
});

import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {before, describe, it} from 'node:test';
import {build} from 'vite';

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A site of its own that has installed this package, or one whose manifest is changed, and what its bundler makes of `code`. */
async function bundle(code, changes) {
  mkdirSync(join(root, '.cache'), {recursive: true});
  const site = mkdtempSync(join(root, '.cache/site-'));
  try {
    const home = join(site, 'node_modules/ithn');
    mkdirSync(join(site, 'node_modules'));
    // without one the site belongs to the package around it, and finds that one
    writeFileSync(join(site, 'package.json'), '{"name": "site"}');
    if (!changes) symlinkSync(root, home, 'junction');
    else {
      cpSync(join(root, 'dist/npm'), join(home, 'dist/npm'), {recursive: true});
      writeFileSync(join(home, 'package.json'), JSON.stringify({...manifest, ...changes}));
    }
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
      const pathsOf = (one) => (typeof one === 'string' ? [one] : Object.values(one).flatMap(pathsOf));
      const paths = pathsOf(target);
      // a pattern stands for a folder of files
      for (const path of paths) assert.ok(existsSync(join(root, path.replace('*', ''))), `${name}: ${path} is missing`);
      if (name.includes('*')) continue;
      assert.doesNotThrow(() => import.meta.resolve(join('ithn', name)), name);
    }
  });

  it('names the script tag’s file to hosts that serve packages', () => {
    for (const host of ['unpkg', 'jsdelivr']) assert.equal(manifest[host], './dist/ithn.js', host);
    assert.ok(existsSync(join(root, 'dist/ithn.js')));
  });

  it('knows the attributes of every tag as the manifest does', () => {
    const {status, stderr} = spawnSync(process.execPath, ['.config/tag-attributes.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const {modules} = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
    const attributes = modules[0].declarations.flatMap((one) => (one.attributes ?? []).map(({name}) => name));
    assert.ok(attributes.includes('category'));
    assert.ok(!attributes.includes('draft'), 'what an element keeps for itself is no attribute');
  });

  it('registers every tag in the file that bundlers must keep', () => {
    const code = readFileSync(join(root, 'dist/npm/elements.js'), 'utf8');
    const registered = [...code.matchAll(/^define\("ithn-([\w-]+)"/gm)].map(([, name]) => name);
    const tags = 'age-gate banner declaration embed notice preferences reopen rights-form unsubscribe'.split(' ');
    assert.deepEqual(registered.sort(), tags);
    assert.ok(manifest.sideEffects.includes(manifest.exports['./elements'].default.default));
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
      (name) => !/^(dist\/|demo\/docs\/[\w-]+\.md$|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(name),
    );
    assert.deepEqual(strangers, []);
    const inside = /^dist\/types\/src\/(?:cli|gate|store|ui\/dialog-styles)/;
    assert.deepEqual(
      names.filter((name) => inside.test(name)),
      [],
      'declarations that no entry leads to',
    );
    // Twenty languages, each part's words in files of their own three times over (script tag, import, require()), one file that
    // holds everything for apps, the docs (a page for each of thirteen tools and one of all messages among them), and the
    // commands `hold` and `audit`.
    assert.ok(size < 2_050_000, `${size} bytes packed`);
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

    it('would lose the registration without its file in `sideEffects`', async () => {
      const code = `import 'ithn/elements'; export const site = 1;`;
      const registers = async (sideEffects) => {
        const {code: entry} = (await bundle(code, {sideEffects})).find(({isEntry}) => isEntry);
        return /"ithn-banner"/.test(entry);
      };
      assert.equal(await registers(manifest.sideEffects), true);
      assert.equal(await registers(manifest.sideEffects.filter((path) => path !== './dist/npm/elements.js')), false);
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

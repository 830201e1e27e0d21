import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';

const dist = resolve(import.meta.dirname, '../../dist');
const read = (name) => readFileSync(join(dist, name), 'utf8');
const files = readdirSync(dist, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1));
const scripts = files.filter((name) => name.endsWith('.js'));
const loaded = scripts.filter((name) => !/^(npm|wordpress)\//.test(name));

/** Names of vocabularies, which nothing ever fetches, and the base of an address that is only taken apart. */
const isNamespace = (url) =>
  /^https?:\/\/(www\.w3\.org\/|json-schema\.org\/|docs\.oasis-open\.org\/|json\.schemastore\.org\/|shop\.example$|localhost$|(this-)?site\.invalid(\/|$))/.test(
    url,
  );

describe('dist/', () => {
  it('refers to no host, but where known services are declared', () => {
    const catalogue = /^(presets-[\w-]+|npm\/services|npm\/parts\/catalogue\d*|ithn-file)\.js$/;
    // A vendor's own file knows where that vendor's script is; it loads where the vendor is named and allowed.
    const vendors = readdirSync(resolve(dist, '../src/signals')).map((name) => name.replace('.ts', ''));
    // tarteaucitron's markup gives a player by its id: its reader knows the player's address.
    vendors.push('tarteaucitron');
    const isVendor = (file) => vendors.includes(file.replace(/^npm\/parts\/|-[\w-]{7}\.js$|\.js$/g, ''));
    for (const name of scripts.filter((file) => !catalogue.test(file) && !isVendor(file))) {
      const code = read(name).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
      const urls = (code.match(/\b(?:https?|wss?):\/\/[^\s"'`)$]+/g) ?? []).filter((url) => !isNamespace(url));
      assert.deepEqual(urls, [], `${name} refers to a host`);
      const relative = code.match(/["'`]\/\/[a-z0-9-]+\.[a-z]/g) ?? [];
      assert.deepEqual(relative, [], `${name} refers to a host without a scheme`);
    }
  });

  it('has a true hash for each file that the script tag may load', () => {
    const hashes = JSON.parse(read('integrity.json'));
    assert.deepEqual(Object.keys(hashes).sort(), loaded.sort());
    for (const [name, hash] of Object.entries(hashes)) {
      const bytes = readFileSync(join(dist, name));
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
    }
  });

  it('names each file with a hash but the one that sites name', () => {
    const plain = loaded.filter((name) => !/-[\w-]{5,8}\.js$/.test(name));
    assert.deepEqual(plain.sort(), ['ithn-file.js', 'ithn.js']);
  });

  it('has a script that is one classic function and leaks no global', () => {
    const code = read('ithn.js').trim();
    assert.match(code, /^(?:\(function\(\)\{|\(\(\)=>\{|!function\(\)\{)/);
    assert.doesNotThrow(() => new Function(code), 'it is a classic script, no module');
  });

  it('has a script that knows the interface by name', () => {
    const code = read('ithn.js');
    const [ui] = loaded.filter((name) => name.startsWith('ui-'));
    assert.ok(code.includes(ui), `ithn.js does not name ${ui}`);
  });

  it("makes its own Trusted Types policy and never asks for Lit's", () => {
    for (const name of loaded) assert.doesNotMatch(read(name), /createPolicy\(["'`]lit-html/, name);
  });

  it('holds no markup made from strings', () => {
    const own = /\.(?:outerHTML|srcdoc)\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function\b/;
    // the guard, which comes with the clean-up too, stands before the page's own uses of these; ithn.js brings it by the one call that stops the parser
    for (const name of loaded.filter((one) => !/^(guard-|clean-up-|ithn-file)/.test(one)))
      assert.doesNotMatch(
        read(name).replace(
          /document\.write\([\w$()]+\.createHTML\(`<script src="\$\{[^}]+\}" nonce="\$\{[\w?.]+\}"><\\?\/script>`\)/,
          '',
        ),
        own,
        name,
      );
  });

  it('carries the licences of what is inside', () => {
    const notices = read('THIRD-PARTY.txt');
    for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/localize', 'idb-keyval']) {
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'), name);
    }
  });

  it('lists every tag in the manifest, once', () => {
    const {modules} = JSON.parse(read('custom-elements.json'));
    const tags = modules.flatMap(({declarations}) => declarations.map(({tagName}) => tagName));
    for (const tag of ['ithn-banner', 'ithn-declaration', 'ithn-embed', 'ithn-preferences', 'ithn-reopen']) {
      assert.equal(tags.filter((name) => name === tag).length, 1, tag);
    }
    for (const {path} of modules) assert.ok(files.includes(path.replace(/^dist\//, '')), `${path} is not there`);
    for (const {declarations} of modules) {
      for (const {name, summary, description, cssParts} of declarations) {
        assert.ok(summary || description, `${name} says what it is`);
        for (const part of cssParts ?? []) assert.ok(part.description, `${name}'s part ${part.name} says what it is`);
      }
    }
  });
});

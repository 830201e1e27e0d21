// The markup in the documentation: pages are parsed, their tags and attributes are those of the manifest, and nothing in
// them loads before a yes; components are compiled by their frameworks; YAML and style sheets are read.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, test} from 'node:test';
import {hold, isLive} from 'ithn/html';
import {transform} from 'lightningcss';
import {parse, parseFragment} from 'parse5';
import {compile as compileSvelte} from 'svelte/compiler';
import {compileScript, compileTemplate, parse as parseVue} from 'vue/compiler-sfc';
import {parseDocument} from 'yaml';
import {blocks, isDeclaration, jsonOf, judges} from '../tools/docs-blocks.mjs';

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
const elements = new Map(manifest.modules.flatMap(({declarations}) => declarations).map((one) => [one.tagName, one]));
const properties = new Set(
  [...elements.values()].flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name)),
);
const of = (language) => blocks.filter((block) => block.language === language);

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
const builtIn = ['session', 'persistent', 'beacon', 'advertising'];
const everywhere = /^(id|class|lang|dir|hidden|slot|style|title|part|data-.*|aria-.*)$/;
const ofTheTag = /^data-(config|policy-(url|revision|effective)|locale|ui)$/;
const ofHeldThings = /^data-(consent|service|type|src|srcset|href|poster|data)$/;

/** Every element of a tree, those in templates too. */
function* elementsOf(node) {
  if (node.tagName) yield node;
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) yield* elementsOf(child);
}

/** What is wrong with a piece of HTML, in words. */
function faultsOf(text, config) {
  const faults = [];
  const onParseError = ({code, startLine}) => void faults.push(`line ${startLine}: ${code}`);
  const read = /^\s*<!doctype/i.test(text) ? parse : parseFragment;
  const tree = read(text, {onParseError, sourceCodeLocationInfo: true});
  const categories = config.categories?.map(({id}) => id) ?? builtIn;
  const services = config.services?.map(({id, preset}) => preset ?? id) ?? [];
  const check = (value, known, what) => {
    for (const id of value.split(/\s+/).map((one) => one.replace(/^!/, '')))
      if (!known.includes(id)) faults.push(`"${id}" is no ${what}; known are ${known.join(', ')}`);
  };
  for (const {tagName, attrs} of elementsOf(tree)) {
    const own = elements.get(tagName);
    if (tagName.startsWith('ithn-') && !own) faults.push(`<${tagName}> is no tag of the package`);
    const isOurScript =
      tagName === 'script' && attrs.some(({name, value}) => name === 'src' && /\/ithn\.js$/.test(value));
    const isHeld = attrs.some(({name}) => /^data-(consent|service)$/.test(name));
    for (const {name, value} of attrs) {
      if (own && !everywhere.test(name) && !own.attributes?.some((one) => one.name === name))
        faults.push(`<${tagName}> has no attribute ${name}`);
      if (name.startsWith('data-') && isOurScript && !ofTheTag.test(name)) faults.push(`the tag has no ${name}`);
      if (name.startsWith('data-') && isHeld && !ofHeldThings.test(name)) faults.push(`nothing held has ${name}`);
      if (name === 'data-consent' || (own && name === 'category')) check(value, categories, 'category');
      if ((name === 'data-service' || (own && name === 'service')) && config.services)
        check(value, services, 'service');
      if (name === 'data-config' && !text.includes('ithn-config.js') && !text.includes(`id="${value.slice(1)}"`))
        faults.push(`data-config="${value}" finds nothing here`);
    }
  }
  for (const one of hold(text, config).report.left.filter(isLive)) faults.push(`live: ${one.element} ${one.url}`);
  return faults;
}

test('the HTML in the documentation is right, has only what the package knows, and is held', () => {
  for (const block of of('html')) {
    const [config = {}] = jsonOf(block).map(({text}) => JSON.parse(text));
    assert.deepEqual(faultsOf(block.text, {policy, ...config}), [], `${block.name}: ${block.text}`);
  }
});

test('HTML that is wrong is found out', () => {
  const wrong = {
    '<ithn-baner></ithn-baner>': /no tag/,
    '<ithn-embed adress="https://a.example/"></ithn-embed>': /no attribute adress/,
    '<img data-consent="becon" data-src="https://a.example/" alt="">': /"becon" is no category/,
    '<img data-consent="beacon" data-scr="https://a.example/" alt="">': /nothing held has data-scr/,
    '<script src="/ithn.js" data-policy="/privacy"></script>': /the tag has no data-policy/,
    '<script src="/ithn.js" data-config="#ithn"></script>': /finds nothing/,
    '<img src="https://a.example/pixel.gif" alt="">': /live: img/,
    '<ithn-reopen <p>': /line 1/,
    '<ithn-embed service="tube"></ithn-embed>': /"tube" is no service/,
  };
  for (const [text, said] of Object.entries(wrong))
    assert.match(faultsOf(text, {policy, services: [{preset: 'youtube'}]}).join('\n'), said, text);
});

test('the components in the documentation compile without a warning', () => {
  const svelte = (text) =>
    ['client', 'server'].flatMap((generate) => compileSvelte(text, {generate, filename: 'Page.svelte'}).warnings);
  for (const {text, name} of of('svelte')) assert.deepEqual(svelte(text), [], name);
  const vue = (text) => {
    const {descriptor, errors} = parseVue(text, {filename: 'Page.vue'});
    const id = 'page';
    const script = descriptor.scriptSetup || descriptor.script ? compileScript(descriptor, {id}) : undefined;
    const bindings = script ? {bindingMetadata: script.bindings} : {};
    const options = {source: descriptor.template?.content ?? '', id, filename: 'Page.vue', compilerOptions: bindings};
    const template = compileTemplate(options);
    return [...errors, ...template.errors, ...template.tips];
  };
  for (const {text, name} of of('vue')) assert.deepEqual(vue(text), [], name);
  assert.throws(() => svelte('{#if $consent}'));
  assert.notDeepEqual(vue('<template><p v-if></p></template>'), []);
});

test('the YAML and the style sheets in the documentation can be read', () => {
  for (const {text, name} of of('yaml')) {
    const {errors, warnings} = parseDocument(text);
    assert.deepEqual([...errors, ...warnings], [], name);
  }
  for (const {text, name} of of('css')) {
    const {warnings} = transform({filename: 'page.css', code: Buffer.from(text)});
    assert.deepEqual(warnings, [], name);
    for (const [property] of text.matchAll(/--ithn-[\w-]+/g))
      assert.ok(properties.has(property), `${name}: ${property}`);
  }
});

test('every block of code is of a language that is judged, or known not to be', () => {
  for (const {language, name} of blocks) assert.ok(language in judges, `${name} is of the language "${language}"`);
});

after(() => {
  const declarations = blocks.filter(isDeclaration).length;
  const count = (language) => of(language).length - (language === 'ts' ? declarations : 0);
  const list = (isJudged) =>
    Object.keys(judges)
      .filter((language) => !!judges[language] === isJudged)
      .map((language) => `${language} ${count(language)}`)
      .join(', ');
  console.log(
    `# ${blocks.length} blocks of code; judged: ${list(true)}, declarations ${declarations}; apart: ${list(false)}`,
  );
});

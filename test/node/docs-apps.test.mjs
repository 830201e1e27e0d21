// The host code in the documentation for apps: Swift, Kotlin and Dart have no compiler on npm that runs everywhere, so the
// grammars of tree-sitter read it. Where a compiler is at hand, apps.test.mjs compiles it as well.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {before, test} from 'node:test';
import {Language, Parser} from 'web-tree-sitter';
import {blocks} from '../tools/docs-blocks.mjs';

const {resolve} = createRequire(import.meta.url);

/** What cannot be read, with its line. */
function* faultsOf(node) {
  if (node.isError || node.isMissing)
    yield `line ${node.startPosition.row + 1}: ${node.isMissing ? `no ${node.type}` : node.text.slice(0, 80)}`;
  for (const child of node.hasError ? node.children : []) yield* faultsOf(child);
}

before(() => Parser.init());

/** Each breaks a block in a way that its grammar must find. */
const broken = [
  ['the last brace', (text) => text.slice(0, text.lastIndexOf('}'))],
  ['a quotation mark', (text) => text.replace(/["']/, '')],
  ['a parenthesis', (text) => text.replace('(', '')],
];

for (const language of ['swift', 'kotlin', 'dart'])
  test(`the code in ${language} can be read`, async () => {
    const parser = new Parser();
    parser.setLanguage(await Language.load(resolve(`tree-sitter-wasms/out/tree-sitter-${language}.wasm`)));
    const read = (text) => [...faultsOf(parser.parse(text).rootNode)];
    const own = blocks.filter((block) => block.language === language);
    assert.ok(own.length);
    for (const {name, text} of own) {
      assert.deepEqual(read(text), [], name);
      for (const [what, wrong] of broken) assert.notDeepEqual(read(wrong(text)), [], `${name} without ${what}`);
    }
  });

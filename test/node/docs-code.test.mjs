// The code in the documentation: programs, those in components and pages too, are type-checked against the package, as it is
// built; JSON is read, and where it is a configuration, judged by the schema. Markup is judged in docs-markup.test.mjs.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {test} from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import ts from 'typescript';
import {blocks, isDeclaration, jsonOf, programsOf} from '../tools/docs-blocks.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const schema = JSON.parse(read('dist/config.schema.json'));
const isAllowed = new Ajv2020({strict: false}).compile(schema);

/** A free name is the reader's own, such as `startTracker`; what it is nobody can check. */
const readersOwn = [2304, 2552, 2580, 2503, 18004];
/** What an excerpt leaves out: types, the function around `await`, what a name of the reader's own is. */
const excerpt = [7006, 7031, 7005, 7034, 1375, 1378, 2307, 7016, 18046, 18047, 2531];

/** What may be undefined, such as a variable of the environment, JavaScript passes on without a word. */
const maybeUndefined = /^Argument of type '[^']*\| undefined' is not assignable/;

/** Node's own type of a web stream is not that of a page: what one of them gives, the other's compiler does not take. */
const nodeAgainstPage = /TransformStream.*getReader\(\.\.\.\)\.read/;

/** What a vendor's snippet keeps on the page, such as `dataLayer`. */
const vendorsOwn = /^Property '\w+' does not exist on type 'Window/;

/** The type of a style sheet that a program imports comes with its bundler. */
const styleSheet = /side-effect import of '[^']+\.css'/;

test('the programs in the documentation compile', () => {
  mkdirSync(join(root, '.cache'), {recursive: true});
  const site = mkdtempSync(join(root, '.cache/docs-'));
  try {
    mkdirSync(join(site, 'node_modules'));
    symlinkSync(root, join(site, 'node_modules/ithn'), 'junction');
    const programs = blocks.flatMap(programsOf);
    const files = new Map(
      programs.map(({language, text, name}, index) => {
        const file = join(site, `${index}.${language.replace('j', 't')}`);
        writeFileSync(file, `${text}\nexport {};\n`);
        return [file, name];
      }),
    );
    const options = {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    };
    const program = ts.createProgram([...files.keys()], options);
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({code, file, messageText}) => ({
        code,
        where: files.get(file?.fileName) ?? file?.fileName,
        said: ts.flattenDiagnosticMessageText(messageText, ' '),
      }))
      .filter(({said}) => ![nodeAgainstPage, maybeUndefined, vendorsOwn, styleSheet].some((one) => one.test(said)))
      .filter(({code, said}) => !readersOwn.includes(code) && (!excerpt.includes(code) || said.includes("'ithn")));
    assert.deepEqual(
      faults.map((one) => JSON.stringify(one)),
      [],
    );
    const declarations = blocks.filter(isDeclaration).length;
    const count = programs.length - declarations;
    assert.ok(count >= 40, `only ${count} programs were found`);
    console.log(`# ${count} programs of the documentation compile, and ${declarations} declarations`);
  } finally {
    rmSync(site, {recursive: true, force: true});
  }
});

test('the JSON in the documentation is JSON, and its configurations are right', () => {
  let count = 0;
  let judged = 0;
  const configs = blocks.flatMap(jsonOf);
  for (const {text, name} of configs) {
    let value;
    // many show a part of a configuration: `"signals": {…}`
    const plain = text.replaceAll(/,?\s*…/g, '');
    assert.doesNotThrow(() => (value = JSON.parse(/^\s*[[{]/.test(plain) ? plain : `{${plain}}`)), `${name}: ${text}`);
    count++;
    if (text.includes('…')) continue; // nobody can judge what is left out
    if (!Object.keys(value).every((key) => key in schema.properties)) continue;
    const whole = {policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, ...value};
    assert.ok(isAllowed(whole), `${name}: ${JSON.stringify(isAllowed.errors)}`);
    judged++;
  }
  assert.ok(judged >= 5, `only ${judged} configurations were found`);
  console.log(`# ${count} pieces of JSON, ${judged} of them configurations`);
});

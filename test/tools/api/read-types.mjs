// What the entry points of the built package export, read from their declarations in dist/types/.
import {readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../..');
const types = join(root, 'dist/types/src');

/** The JavaScript entry points by name, `ithn/react`, with the file of their types. */
export const entryFiles = () => {
  const {name, exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const typesOf = (target) => target.types ?? target.default?.types;
  return Object.entries(exports)
    .filter(([, target]) => typesOf(target))
    .map(([path, target]) => ({name: join(name, path), file: join(root, typesOf(target))}));
};

/** A program of our own declarations: what they import from others, the standard library too, is left out, which is fast. */
function createProgram(files) {
  const options = {noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true};
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({text}) => {
      const file = text.startsWith('.') && join(dirname(from), text.replace(/\.ts$/, '.d.ts'));
      return {resolvedModule: file ? {resolvedFileName: file, extension: '.d.ts'} : undefined};
    });
  return ts.createProgram(files, options, host);
}

const isType = (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
const isValue = (node) =>
  ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isVariableDeclaration(node);

/** The statement that a declaration stands in: that of a `const` is one up. */
const statementOf = (node) => (ts.isVariableDeclaration(node) ? node.parent.parent : node);

/** `options` for `ConsentOptions`, `config` for `ConsentConfig`: the last word of its type. */
const parameterName = ({parent: {type}}) =>
  (type && ts.isTypeReferenceNode(type) && /[A-Z][a-z]+$/.exec(type.getText())?.[0].toLowerCase()) || 'options';

/** Its text, with a name for parameters that are taken apart: how is nothing to its callers. */
function textOf(node) {
  const patterns = [];
  const find = (one) => {
    if (ts.isObjectBindingPattern(one)) patterns.push(one);
    else ts.forEachChild(one, find);
  };
  find(node);
  const source = node.getSourceFile().text;
  let at = node.getStart();
  let text = '';
  for (const pattern of patterns) {
    text += `${source.slice(at, pattern.getStart())}${parameterName(pattern)}`;
    at = pattern.end;
  }
  return text + source.slice(at, node.end);
}

/** Its code as one would read it: without `export`, indented by two. */
const plainCode = (node) =>
  textOf(statementOf(node))
    .replace(/^export (?=declare|interface|type)/, '')
    .replace(/^declare (?=type|interface)/, '')
    .replaceAll(/^( {4})+/gm, (spaces) => ' '.repeat(spaces.length / 2))
    .replaceAll(/, \}/g, ' }')
    .replaceAll(/\{ (.*?) \}/g, '{$1}');

/** Its documentation: the text, and the tags that are worth a line. */
function documentationOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(statementOf(node)).filter(ts.isJSDoc).slice(-1);
  const text = (part) => ts.getTextOfJSDocComment(part.comment)?.trim() ?? '';
  const tags = (comment?.tags ?? []).map((tag) => ({
    tag: tag.tagName.text,
    name: ts.isJSDocParameterTag(tag) ? tag.name.getText() : undefined,
    text: text(tag),
  }));
  return {text: comment ? text(comment) : '', tags};
}

/**
 * @typedef {object} Declared
 * @property {string} name
 * @property {'value' | 'type'} kind
 * @property {string} code
 * @property {{text: string, tags: {tag: string, name?: string, text: string}[]}} documentation
 */

/** Types that compute other types, or describe tables and base classes: what they say is said in words. */
const machinery = /\/(consent\/(infer|known-keys)|collector\/(tables|judge)|ui\/[\w-]+|adapters\/[\w/-]+)\.d\.ts$/;

/**
 * The events of an interface that maps their names to their types, each with its own fields.
 * @returns {{name: string, type: string, fields: {name: string, type: string}[], text: string}[]}
 */
function eventsOf(map, checker) {
  return map.members.map((member) => {
    const type = member.type.getText();
    const symbol = checker.getSymbolAtLocation(member.type.typeName);
    const node = symbol && checker.getDeclaredTypeOfSymbol(symbol).symbol?.declarations?.[0];
    const isOwn = node?.getSourceFile().fileName.startsWith(types);
    return {
      name: member.name.text,
      type,
      fields: isOwn ? node.members.map((one) => ({name: one.name.getText(), type: one.type.getText()})) : [],
      text: documentationOf(member).text || (isOwn ? documentationOf(node).text : ''),
    };
  });
}

/**
 * What each entry point exports, the types of ours that those mention without exporting them, and the events. What several
 * export is the same object in each.
 * @returns {{entries: {name: string, exported: Declared[]}[], mentioned: Declared[], events: ReturnType<typeof eventsOf>}}
 */
export function readTypes() {
  const entries = entryFiles();
  const program = createProgram(entries.map(({file}) => file));
  const checker = program.getTypeChecker();
  const known = new Map();
  let events = [];

  /** What a symbol stands for, with what it mentions; an overloaded function is several declarations. */
  function declared(given, name = given.name) {
    const symbol = given.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(given) : given;
    const nodes = (symbol.declarations ?? []).filter(
      (node) => (isType(node) || isValue(node)) && node.getSourceFile().fileName.startsWith(types),
    );
    if (!nodes.length) return undefined;
    if (name === 'ConsentEventMap') events = eventsOf(nodes[0], checker);
    if (!known.has(symbol))
      known.set(symbol, {
        name,
        kind: nodes.some(isValue) ? 'value' : 'type',
        code: [...nodes.flatMap((node) => [...listsOf(statementOf(node))]), ...nodes].map(plainCode).join('\n'),
        documentation: documentationOf(nodes[0]),
        isMachinery: machinery.test(nodes[0].getSourceFile().fileName),
        mentions: [...new Set(nodes.flatMap((node) => [...mentionsOf(statementOf(node))]))],
      });
    return known.get(symbol);
  }

  function* mentionsOf(node) {
    if (
      ts.isIdentifier(node) &&
      (ts.isTypeReferenceNode(node.parent) || ts.isExpressionWithTypeArguments(node.parent))
    ) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol) yield symbol;
    }
    for (const child of node.getChildren()) yield* mentionsOf(child);
  }

  /** The lists whose items a type takes as its values: `(typeof list)[number]`. */
  function* listsOf(node) {
    if (ts.isTypeQueryNode(node))
      yield* checker.getSymbolAtLocation(node.exprName)?.declarations?.filter(ts.isVariableDeclaration) ?? [];
    for (const child of node.getChildren()) yield* listsOf(child);
  }

  const read = entries.map(({name, file}) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file));
    const exported = checker.getExportsOfModule(module).flatMap((symbol) => declared(symbol) ?? []);
    return {name, exported};
  });
  const all = new Set(read.flatMap(({exported}) => exported));
  const mentioned = [];
  for (const {mentions} of all)
    for (const symbol of mentions) {
      const one = declared(symbol);
      if (!one || all.has(one)) continue;
      if (!one.isMachinery) mentioned.push(one);
      all.add(one); // a Set is walked to its end, what is added meanwhile too
    }
  return {entries: read, mentioned, events};
}

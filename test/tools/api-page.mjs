// The blocks of demo/docs/api.md that are made from the build: entry points, functions, types, events, tags.
//   node test/tools/api-page.mjs           says whether the page is what the build makes of it
//   node test/tools/api-page.mjs --write   brings it up to date
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {readTypes} from './api/read-types.mjs';
import {renderTags} from './api/render-tags.mjs';
import {renderEntries} from './api/render-types.mjs';
import {betweenMarks, markdownTable} from './markdown.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const code = (text) => `\`${text}\``;
export const page = join(root, 'demo/docs/api.md');

/** What the files are that are no modules; of a module its source says it. */
const files = {
  'ithn/config.schema.json': 'JSON Schema 2020-12 of the configuration.',
  'ithn/receipt.schema.json': 'JSON Schema 2020-12 of a receipt.',
  'ithn/request.schema.json': 'JSON Schema 2020-12 of a request about data.',
  'ithn/webview.schema.json': 'JSON Schema 2020-12 of the messages between page and app.',
  'ithn/audit.schema.json': 'JSON Schema 2020-12 of the audit’s report.',
  'ithn/ithn.js': 'The script tag’s file, to copy together with the files beside it.',
  'ithn/themes/*': 'The ready-made themes.',
  'ithn/robots/*': 'Rules for browser tools that answer consent banners: autoconsent and Consent-O-Matic.',
  'ithn/custom-elements.json': 'The manifest of the tags.',
  'ithn/integrity.json': 'A hash for `integrity=` of each file of the script tag.',
  'ithn/package.json': 'The package’s own description.',
};

/** What a module says of itself, in the comment at its top. */
function sentenceOf(name) {
  const source = join('src', `${name === 'ithn' ? 'index' : name.slice(5)}.ts`);
  if (!existsSync(join(root, source))) return undefined;
  const lines = read(source).split('\n');
  const from = lines.findIndex((line) => line.startsWith('// '));
  const to = lines.findIndex((line, index) => index > from && !line.startsWith('// '));
  if (from < 0 || from > 1) throw new Error(`${source} does not begin with a comment that says what it is`);
  const text = lines
    .slice(from, to)
    .map((line) => line.slice(3))
    .join(' ');
  return text.replace(/^`(import ')?ithn[/\w]*'?`: /, '').replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

function entryTable() {
  const {name, exports} = JSON.parse(read('package.json'));
  const rows = Object.entries(exports).map(([path, target]) => {
    const entry = join(name, path);
    const sentence = files[entry] ?? sentenceOf(entry);
    if (!sentence) throw new Error(`api-page.mjs does not say what ${entry} is`);
    return [code(entry), sentence, typeof target === 'object' && 'require' in target ? 'yes' : ''];
  });
  for (const entry of Object.keys(files))
    if (!rows.some(([shown]) => shown === code(entry))) throw new Error(`${entry} is no entry point of the package`);
  return markdownTable(['Entry point', 'Description', 'CommonJS too'], rows);
}

const eventTable = (events) =>
  markdownTable(
    ['Event', 'Type', 'Fields', 'Description'],
    events.map(({name, type, fields, text}) => [
      code(name),
      code(type),
      fields.map((one) => `${code(one.name)}: ${code(one.type)}`).join('<br>'),
      text,
    ]),
  );

function serviceTable() {
  const {properties, required} = JSON.parse(read('dist/config.schema.json')).$defs.service;
  return markdownTable(
    ['Key', 'Required', 'Description'],
    Object.entries(properties).map(([key, {description = ''}]) => [
      code(key),
      required.includes(key) ? 'yes' : '',
      description,
    ]),
  );
}

/** What demo/docs/services.md lists: a function for each known service. */
const isPreset = ({kind, code: text}) => kind === 'value' && /=> Preset<'[\w-]+'>;$/.test(text);

/** The page with its blocks as the present build makes them. */
export function makeApiPage(markdown) {
  const types = readTypes();
  const {entries, mentioned} = renderEntries(types, {
    'ithn/services': isPreset,
    'ithn/elements': () => true, // the classes of the tags
  });
  const registered = read('dist/npm/elements.js');
  const blocks = {
    'entry-points': entryTable(),
    events: eventTable(types.events),
    tags: renderTags(JSON.parse(read('dist/custom-elements.json')), (tag) => registered.includes(`define("${tag}"`)),
    service: serviceTable(),
    functions: entries,
    types: mentioned,
  };
  return Object.entries(blocks).reduce((text, [name, block]) => betweenMarks(text, name, block), markdown);
}

if (process.argv[1] === import.meta.filename) {
  const markdown = readFileSync(page, 'utf8');
  const fresh = makeApiPage(markdown);
  if (process.argv.includes('--write')) writeFileSync(page, fresh);
  else if (fresh !== markdown) {
    console.error('demo/docs/api.md is not what the build makes of it: node test/tools/api-page.mjs --write');
    process.exitCode = 1;
  }
}

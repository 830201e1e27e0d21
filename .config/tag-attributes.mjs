// Writes src/adapters/tag-attributes.ts, which the JSX types of all frameworks share, from dist/custom-elements.json.
//   node .config/tag-attributes.mjs           writes it; needs a build
//   node .config/tag-attributes.mjs --check   fails where it is not what the manifest says
import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {format, resolveConfig} from 'prettier';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'src/adapters/tag-attributes.ts');

/** How each type is written as an attribute: a number may be written as text. */
const written = {'string | undefined': 'string', boolean: 'boolean', 'number | undefined': 'number | string'};

/** The tags that sites write; others stand only inside those. */
const tags = [...readFileSync(join(root, 'src/elements.ts'), 'utf8').matchAll(/^define\('([\w-]+)'/gm)].map(
  ([, tag]) => tag,
);
const {modules} = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));

function attributesOf(tag) {
  const declaration = modules[0].declarations.find(({tagName}) => tagName === tag);
  if (!declaration) throw new Error(`dist/custom-elements.json has no <${tag}>`);
  const lines = (declaration.attributes ?? []).map(({name, type, description}) => {
    if (!(type.text in written)) throw new Error(`<${tag} ${name}>: no attribute is written as ${type.text}`);
    return `${description ? `/** ${description} */\n` : ''}${name}?: ${written[type.text]} | undefined;`;
  });
  const attributes = lines.length ? `{${lines.join('\n')}}` : 'object';
  return `/** ${declaration.summary.replaceAll(/\s+/g, ' ')} */\n'${tag}': ${attributes};`;
}

const source = `// Made from dist/custom-elements.json by .config/tag-attributes.mjs.

/** What may be written on each tag, besides what every element takes. */
export interface TagAttributes {${tags.map(attributesOf).join('\n')}}
`;
const made = await format(source, {...(await resolveConfig(file)), filepath: file});
if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (readFileSync(file, 'utf8') !== made) {
  console.error(`${file} is not what the manifest says: node .config/tag-attributes.mjs`);
  process.exitCode = 1;
}

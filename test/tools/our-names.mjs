// What of ours a filter list could name: files as they are served, tags, and what stands in our shadow trees.
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const sources = readdirSync(join(root, 'src/ui')).map((file) => readFileSync(join(root, 'src/ui', file), 'utf8'));
const words = (expression) => [
  ...new Set(sources.flatMap((code) => [...code.matchAll(expression)].flatMap(([, found]) => found.split(' ')))),
];

/** The script files of the built package, as a site serves them. */
export const files = () => readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));

/** Every tag that is defined. */
export const tags = () => {
  const {modules} = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  return modules.flatMap(({declarations = []}) => declarations.flatMap(({tagName}) => tagName ?? []));
};

export const classes = () => words(/ class="([\w -]+)"/g);
export const ids = () => words(/ id="([\w-]+)"/g);
export const attributes = ['data-consent', 'data-service', 'data-config', 'data-policy-url', 'data-src', 'data-type'];

// The blocks of code in README.md and demo/docs/, and what judges each language.
import {readFileSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Marked} from 'marked';

const root = resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'demo/docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `demo/docs/${name}`),
];

/** Every block, with the page it is on. */
export const blocks = pages.flatMap((page) => {
  const tokens = [];
  new Marked({gfm: true, walkTokens: (token) => void tokens.push(token)}).parse(readFileSync(join(root, page), 'utf8'));
  return tokens
    .filter(({type}) => type === 'code')
    .map(({lang = '', text}, index) => ({language: lang, text, page, name: `${page}, block ${index + 1}`}));
});

/** Whether a block of TypeScript shows how something is declared, and is no program of a reader's. */
export const isDeclaration = ({page, language, text}) =>
  page === 'demo/docs/api.md' && language === 'ts' && /^(declare|interface|type) /.test(text);

/** What judges the blocks of a language; where nothing does, nobody has run or read them but people. */
export const judges = {
  js: 'TypeScript',
  jsx: 'TypeScript',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  json: 'JSON.parse, and the schema of a configuration',
  html: 'parse5, the manifest, ithn/html',
  svelte: 'the compiler of Svelte',
  vue: 'the compiler of Vue',
  yaml: 'yaml',
  css: 'lightningcss, the manifest',
  swift: 'a grammar of tree-sitter', // apps.test.mjs compiles these three as well, where a compiler is at hand
  kotlin: 'a grammar of tree-sitter',
  dart: 'a grammar of tree-sitter',
  dockerfile: 'dockerfile-utils',
  nginx: 'nginx -t',
  ini: 'systemd-analyze verify',
  http: 'Node’s server, the schema of a receipt',
  sh: undefined, // lines for a shell
};

/** The programs within a block: all of it, or the scripts of a component or page. */
export function programsOf({language, text, name}) {
  if (/^(js|jsx|ts|tsx)$/.test(language)) return [{language, text, name}];
  if (!/^(svelte|vue|html)$/.test(language)) return [];
  const scripts = [...text.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
  return scripts
    .filter(([, attributes, code]) => code.trim() && !/type="(?!module|text\/plain)/.test(attributes))
    .map(([, , code]) => ({language: 'js', text: code, name}));
}

/** The JSON within a block. */
export function jsonOf({language, text, name}) {
  if (language === 'json') return [{text, name}];
  if (language !== 'html') return [];
  const scripts = text.matchAll(/<script type="application\/json"[^>]*>([^]*?)<\/script>/g);
  return [...scripts].map(([, json]) => ({text: json, name}));
}

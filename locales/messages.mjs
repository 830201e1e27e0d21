// The messages of the interface: which there are, and which part of it says them.
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';

const root = resolve(import.meta.dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const elements = readdirSync(join(root, 'src/ui')).map((name) => `src/ui/${name}`);

/** The parts that load on their own: each element says its own, and begins the file of that name in src/ui/. */
export const parts = elements.flatMap((file) => /\bwords = '([^']+)'/.exec(read(file))?.[1] ?? []).sort();

/** What a file imports at once, itself included. */
function imported(file, found = new Set()) {
  if (found.has(file) || file.startsWith('locales/')) return found;
  found.add(file);
  for (const [, name] of read(file).matchAll(/\bfrom '(\.[^']+\.ts)'/g)) imported(join(dirname(file), name), found);
  return found;
}

/** The files of the elements that speak with the words of a part: the one it is named after, and whoever takes its words. */
const speakers = (part) => [
  `src/ui/${part}.ts`,
  ...elements.filter((file) => {
    const code = read(file);
    const lender = /\bwords = (\w+)\.words/.exec(code)?.[1];
    return lender && new RegExp(`import {${lender}} from './${part}.ts'`).test(code);
  }),
];

/** The ids of the messages of a part. */
export const idsOf = (part) =>
  speakers(part)
    .flatMap((file) => [...imported(file)])
    .flatMap((file) => [...read(file).matchAll(/\bmsg\([^]*?\bid: '([^']+)'/g)].map(([, id]) => id));

/** The English of a message: `{0}` stands for its first value. */
const plain = (source) =>
  source
    .replace(/<x id="(\d)"[^>]*>/g, '{$1}')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/**
 * Every message of the interface, once, in the order of its ids, with its English and the parts that say it.
 * @throws Error where no part has a message: its element would say it in English in every language.
 */
export function readMessages() {
  const ids = parts.map((part) => [part, new Set(idsOf(part))]);
  const units = read('locales/ar.xlf').matchAll(/<trans-unit id="([^"]+)">\s*<source>([^]*?)<\/source>/g);
  const messages = [...units].map(([, id, source]) => ({
    id,
    english: plain(source),
    parts: ids.filter(([, some]) => some.has(id)).map(([part]) => part),
  }));
  const lost = messages.find((message) => message.parts.length === 0);
  if (lost)
    throw new Error(`no part has the message ${lost.id}: its element would say it in English in every language`);
  return messages.sort((one, other) => (one.id < other.id ? -1 : 1));
}

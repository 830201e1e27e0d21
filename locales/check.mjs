// What lit-localize only warns of, or does not see: each of these is a failure here.
import {readFileSync, readdirSync} from 'node:fs';

/** What accepts and what rejects, told apart by words: a published library ships them swapped in Arabic. */
const meanings = {'accept-all': /قبول/, 'reject-all': /رفض/, save: /حفظ/, withdraw: /سحب/, manage: /إدارة/};

const plain = (text) => text.replace(/<x [^>]*\/>/g, '').replace(/<[^>]+>/g, '');
const hasLetters = (text) => /\p{L}/u.test(plain(text));

/** Every message in the code: its file and its id, or none. */
function messages() {
  return readdirSync('src/ui')
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(`src/ui/${name}`, 'utf8').matchAll(/\bmsg\(\s*(?:'(?:\\.|[^'])*'|str`[^`]*`)([^)]*)\)/g)].map(
        ([, rest]) => ({
          file: `src/ui/${name}`,
          id: /\bid: '([^']+)'/.exec(rest)?.[1],
        }),
      ),
    );
}

function* unitFailures(file, id, body, known) {
  const source = /<source>([^]*?)<\/source>/.exec(body)?.[1] ?? '';
  const target = /<target>([^]*?)<\/target>/.exec(body)?.[1].trim();
  if (!known.has(id)) yield `${file}: ${id} is in no code any more; take it out`;
  if (!target) yield `${file}: ${id} has no translation`;
  else {
    if (target === source && hasLetters(source)) yield `${file}: ${id} is still in English`;
    // The shop sells cakes, and they are not what is meant.
    if (/كعكات/.test(target)) yield `${file}: ${id} calls cookies cakes; it is ملفات تعريف الارتباط`;
    if (meanings[id] && !meanings[id].test(target)) yield `${file}: ${id} says something else («${target}»)`;
  }
}

/** What is wrong with the words, one line each; run in the repository's root. */
export function check() {
  const all = messages();
  const known = new Set(all.map(({id}) => id));
  const failures = all.filter(({id}) => !id).map(({file}) => `${file}: a msg() has no id`);
  for (const file of readdirSync('locales').filter((name) => name.endsWith('.xlf'))) {
    const units = [
      ...readFileSync(`locales/${file}`, 'utf8').matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g),
    ];
    for (const [, id, body] of units) failures.push(...unitFailures(file, id, body, known));
    const translated = new Set(units.map(([, id]) => id));
    for (const id of known)
      if (id && !translated.has(id)) failures.push(`${file}: ${id} is missing; lit-localize extract`);
  }
  return failures;
}

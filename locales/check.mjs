// What lit-localize only warns of, or does not see: each of these is a failure here.
import {readFileSync, readdirSync} from 'node:fs';

/**
 * What accepts and what rejects, told apart by words, in every language: a published library ships the two swapped in
 * Arabic. No label may say what another one means.
 */
const meanings = {
  ar: {'accept-all': /قبول/, 'reject-all': /رفض/, save: /حفظ/, withdraw: /سحب/, manage: /إدارة/},
  de: {
    'accept-all': /akzeptieren/,
    'reject-all': /ablehnen/,
    save: /speichern/,
    withdraw: /widerrufen/,
    manage: /verwalten/,
  },
  es: {'accept-all': /Aceptar/, 'reject-all': /Rechazar/, save: /Guardar/, withdraw: /Retirar/, manage: /Gestionar/},
  fa: {'accept-all': /پذیرش/, 'reject-all': /رد /, save: /ذخیره/, withdraw: /پس گرفتن/, manage: /مدیریت/},
  fil: {'accept-all': /Tanggapin/, 'reject-all': /Tanggihan/, save: /I-save/, withdraw: /Bawiin/, manage: /Pamahalaan/},
  fr: {'accept-all': /accepter/i, 'reject-all': /refuser/i, save: /Enregistrer/, withdraw: /Retirer/, manage: /Gérer/},
  hi: {'accept-all': /स्वीकार/, 'reject-all': /अस्वीकार/, save: /सहेजें/, withdraw: /वापस/, manage: /प्रबंधित/},
  it: {'accept-all': /Accetta/, 'reject-all': /Rifiuta/, save: /Salva/, withdraw: /Revoca/, manage: /Gestisci/},
  pt: {'accept-all': /Aceitar/, 'reject-all': /Rejeitar/, save: /Salvar/, withdraw: /Revogar/, manage: /Gerenciar/},
  ur: {'accept-all': /قبول/, 'reject-all': /مسترد/, save: /محفوظ/, withdraw: /واپس/, manage: /انتظام/},
  bn: {'accept-all': /সব গ্রহণ/, 'reject-all': /প্রত্যাখ্যান/, save: /সংরক্ষণ/, withdraw: /প্রত্যাহার/, manage: /পরিচালনা/},
  ckb: {
    'accept-all': /قبووڵکردن/,
    'reject-all': /ڕەتکردنەوە/,
    save: /پاشەکەوت/,
    withdraw: /کشاندنەوە/,
    manage: /بەڕێوەبردن/,
  },
  id: {'accept-all': /Terima/, 'reject-all': /Tolak/, save: /Simpan/, withdraw: /Tarik/, manage: /Kelola/},
  ml: {'accept-all': /സ്വീകരിക്ക/, 'reject-all': /നിരസിക്ക/, save: /സംരക്ഷിക്ക/, withdraw: /പിൻവലിക്ക/, manage: /നിയന്ത്രിക്ക/},
  ne: {'accept-all': /सबै स्वीकार/, 'reject-all': /अस्वीकार/, save: /सुरक्षित/, withdraw: /फिर्ता/, manage: /व्यवस्थापन/},
  ru: {
    'accept-all': /Принять/,
    'reject-all': /Отклонить/,
    save: /Сохранить/,
    withdraw: /Отозвать/,
    manage: /Управлять/,
  },
  si: {'accept-all': /පිළිගන්න/, 'reject-all': /ප්‍රතික්ෂේප/, save: /සුරකින්න/, withdraw: /අස් කර/, manage: /කළමනාකරණය/},
  ta: {'accept-all': /ஏற்கிறேன்/, 'reject-all': /மறுக்கிறேன்/, save: /சேமி/, withdraw: /திரும்ப/, manage: /நிர்வகி/},
  tr: {'accept-all': /kabul/, 'reject-all': /reddet/, save: /kaydet/, withdraw: /geri çek/, manage: /yönet/},
};
/** Words that hold another one without meaning it: अस्वीकार has स्वीकार in it. */
const without = {hi: {'accept-all': /अस्वीकार/}};

const plain = (text) => text.replace(/<x [^>]*\/>/g, '').replace(/<[^>]+>/g, '');
const hasLetters = (text) => /\p{L}/u.test(plain(text));
const placeholders = (text) => (text.match(/<x [^>]*\/>/g) ?? []).sort().join();

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

/** Whether a label says what it must, and nothing that another one means. */
function* meaningFailures(language, id, target) {
  const own = meanings[language]?.[id];
  if (!own) return;
  if (!own.test(target) || without[language]?.[id]?.test(target)) yield `${id} says something else («${target}»)`;
  for (const [other, pattern] of Object.entries(meanings[language])) {
    const rest = without[language]?.[other] ? target.replaceAll(new RegExp(without[language][other], 'g'), '') : target;
    if (other !== id && pattern.test(rest)) yield `${id} says what ${other} means («${target}»)`;
  }
}

function* unitFailures(language, id, body, known) {
  const source = /<source>([^]*?)<\/source>/.exec(body)?.[1] ?? '';
  const target = /<target>([^]*?)<\/target>/.exec(body)?.[1].trim();
  if (!known.has(id)) yield `${id} is in no code any more; take it out`;
  if (!target) return;
  if (target === source && hasLetters(source) && !sameInBoth[language]?.has(id)) yield `${id} is still in English`;
  if (placeholders(source) !== placeholders(target)) yield `${id} has not the values that it has in English`;
  // The shop sells cakes, and they are not what is meant.
  if (/كعكات/.test(target)) yield `${id} calls cookies cakes; it is ملفات تعريف الارتباط`;
  yield* meaningFailures(language, id, target);
}

/** Words that are the same in English. */
const sameInBoth = {
  de: new Set(['channel-email', 'contact-email', 'declaration-name', 'details', 'kind-cookie']),
  es: new Set(['kind-cookie']),
  id: new Set(['kind-cookie', 'status']),
  tr: new Set(['site']),
  fil: new Set(['kind-cookie', 'long-date', 'persistent', 'provider', 'session', 'site']),
  fr: new Set(['channel-email', 'kind-cookie', 'site', 'services-few', 'services-other']),
  it: new Set(['channel-email', 'contact-email', 'kind-cookie']),
  pt: new Set(['channel-email', 'contact-email', 'kind-cookie', 'site']),
};

/** The languages of the .xlf files, in the order of their names. */
export const languagesHere = () =>
  readdirSync('locales')
    .flatMap((name) => /^([\w-]+)\.xlf$/.exec(name)?.[1] ?? [])
    .sort();

/** What is wrong with the words, one line each; run in the repository's root. */
export function check() {
  const all = messages();
  const known = new Set(all.map(({id}) => id));
  const failures = all.filter(({id}) => !id).map(({file}) => `${file}: a msg() has no id`);
  const here = languagesHere();
  const shipped = readFileSync('src/consent/languages.ts', 'utf8').match(/(?<=')[\w-]+(?=')/g);
  if (shipped.join() !== here.join())
    failures.push(`src/consent/languages.ts names ${shipped.join(', ')}, but locales/ has ${here.join(', ')}`);

  for (const language of here) {
    const file = `${language}.xlf`;
    const text = readFileSync(`locales/${file}`, 'utf8');
    const told = [];
    const lacking = [];
    if (language !== 'ar' && !/<note>needs a native review<\/note>|<note>reviewed by /.test(text))
      told.push('says in no <note> of its header whether a native reader has reviewed it');
    const units = [...text.matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)];
    for (const [, id, body] of units) told.push(...unitFailures(language, id, body, known));
    const translated = new Set(units.filter(([, , body]) => body.includes('<target>')).map(([, id]) => id));
    for (const id of known) if (id && !translated.has(id)) lacking.push(`${id} is not translated`);
    if (!meanings[language]) told.push('what accepts and what rejects is not told apart in locales/check.mjs');
    failures.push(...[...told, ...lacking].map((what) => `${file}: ${what}`));
  }
  return failures;
}

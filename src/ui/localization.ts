import type {msg} from '@lit/localize';
import {_installMsgImplementation} from '@lit/localize/init/install.js';
import {joinStringsAndValues} from '@lit/localize/internal/str-tag.js';
import {loadWords, type Part} from '../../locales/generated/index.ts';
import type {Consent} from '../consent/consent.ts';
import {languages as shipped, type Language} from '../consent/languages.ts';
import {readLocale} from '../consent/read-locale.ts';
import {isLanguageTag} from '../model/language-tag.ts';

export type {Part};

/** A text, or the pieces of one with values between them: what they are, or in a translation their places in the original. */
type Template =
  string | {readonly strTag: true; readonly strings: readonly string[]; readonly values: readonly unknown[]};

/** Messages by id, as @lit/localize writes them; plain data, so that a file of words imports nothing. */
interface Words {
  [id: string]: Template;
}

/** English as written in the code; never asked for, so that a site can reword English too. */
const sourceLocale = 'en-x-source';

/** The templates that messages are read from: a part that arrives later is added to the object in use. */
const shelves: {[locale: string]: Words} = {};

let chosen: string | undefined;

/** The page's language; while an element that stands among other words is drawn, that one's. */
let current = sourceLocale;

// What `configureLocalization()` does once, and for one language at a time: a page may speak several. Each `msg()` of ours has
// an id, and none holds markup.
_installMsgImplementation(((template: Template, {id}: {readonly id: string}): string => {
  const said = shelves[current]?.[id] || template;
  if (typeof said === 'string') return said;
  // Where a site's words name a value that the message does not have, they show without it.
  const values = typeof template === 'string' ? [] : template.values;
  const order = said === template ? undefined : (said.values as number[]);
  return joinStringsAndValues(said.strings as TemplateStringsArray, values, order);
}) as unknown as typeof msg);

/** The language the words are in now, a BCP 47 tag. */
export const language = (): string => current;

/** By the script that the language is written in: the browser knows that of any, but takes long to answer the first time. */
export function direction(tag = current): 'rtl' | 'ltr' {
  const script = isShipped(tag) ? tag : (new Intl.Locale(tag).maximize().script ?? '');
  return /^(ar|ckb|fa|ur|Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/.test(script) ? 'rtl' : 'ltr';
}

/** Whether our own words are in that language. */
const isShipped = (tag: string): boolean => tag === 'en' || shipped.includes(tag as Language);

/** The visitor's own wish, for as long as the page stands: nothing is kept of it. */
export function chooseLanguage(tag: string): void {
  chosen = tag;
}

/** Runs with the words in one language, and goes back to the page's. */
export function speaking<T>(tag: string, run: () => T): T {
  const former = current;
  current = tag;
  try {
    return run();
  } finally {
    current = former;
  }
}

/** The language of what an element stands in: the nearest `lang` around it. Ours follow that, and are not asked. */
function languageAround(place: Node | undefined): string {
  for (let node = place?.parentNode; node; node = node.parentNode ?? (node as ShadowRoot).host)
    if ((node as HTMLElement).lang && !node.nodeName.startsWith('ITHN-')) return (node as HTMLElement).lang;
  return '';
}

/**
 * Loads the words of a part in the language wanted at a place, or of the page, and gives it; on failure the former one.
 * The page's is the one in use from then on.
 */
export async function speak({settings}: Consent, part: Part, place?: Element): Promise<string> {
  const {texts = {}} = settings;
  const languages: readonly string[] = ['en', ...shipped, ...Object.keys(texts)];
  const known = (locale: string): string => {
    // Filipino pages often call themselves Tagalog.
    const base = locale
      .toLowerCase()
      .replace(/[-_].*/, '')
      .replace('tl', 'fil');
    return [locale, base].find((tag) => languages.includes(tag) && isLanguageTag(tag)) ?? 'en';
  };
  const page = chosen ?? readLocale(settings);
  const wanted = known((!chosen && settings.locale === 'auto' && languageAround(place)) || page);
  try {
    const isShipped = shipped.includes(wanted as Language);
    const words = Object.assign(
      (shelves[wanted] ??= {}),
      isShipped && (await loadWords(part, wanted as Language)).templates,
    );
    for (const [id, text] of Object.entries(texts[wanted] ?? {})) words[id] = template(text);
    if (wanted === known(page)) current = wanted;
    return wanted;
  } catch (error) {
    console.error(error);
    return current;
  }
}

/** The site's own wording; `{0}` stands for the first value of the message. */
function template(text: string): Words[string] {
  // every second piece is what stood in the brackets
  const pieces = text.split(/\{(\d)\}/);
  const every = (odd: number) => pieces.filter((_, index) => index % 2 === odd);
  return pieces[1] ? {strTag: true, strings: every(0), values: every(1).map(Number)} : text;
}

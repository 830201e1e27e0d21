import {configureLocalization, type LocaleModule} from '@lit/localize';
import {loadWords, type Part} from '../../locales/generated/index.ts';
import type {Consent} from '../consent/consent.ts';
import {languages as shipped, type Language} from '../consent/languages.ts';
import {readLocale} from '../consent/locale.ts';
import {isLanguageTag} from '../model/language-tag.ts';

export type {Part};

/** Messages by id, as @lit/localize reads them; plain data, so that a file of words imports nothing. */
interface Words {
  [id: string]:
    string | {readonly strTag: true; readonly strings: readonly string[]; readonly values: readonly unknown[]};
}

/** English as written in the code; never asked for, so that a site can reword English too. */
const sourceLocale = 'en-x-source';

/** The templates @lit/localize reads from: a part that arrives later is added to the object in use. */
const shelves: {[locale: string]: Words} = {};

let chosen: string | undefined;

let localization: ReturnType<typeof configureLocalization> | undefined;

/** The language the words are in now, a BCP 47 tag. */
export const language = (): string => localization?.getLocale() ?? sourceLocale;

/** By the script that the language is written in, which the browser knows of any. */
export function direction(): 'rtl' | 'ltr' {
  const {script = ''} = new Intl.Locale(language()).maximize();
  return /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/.test(script) ? 'rtl' : 'ltr';
}

/** The visitor's own wish, for as long as the page stands: nothing is kept of it. */
export function chooseLanguage(tag: string): void {
  chosen = tag;
}

/** Loads the words of a part in the consent's language and makes it the one in use; on failure the former one stays. */
export async function speak({settings}: Consent, part: Part): Promise<void> {
  const {texts = {}} = settings;
  const locale = chosen ?? readLocale(settings);
  const languages: readonly string[] = ['en', ...shipped, ...Object.keys(texts)];
  localization ??= configureLocalization({
    sourceLocale,
    targetLocales: languages,
    loadLocale: (wanted) => Promise.resolve({templates: shelves[wanted]} as LocaleModule),
  });
  // Filipino pages often call themselves Tagalog.
  const base = locale
    .toLowerCase()
    .replace(/[-_].*/, '')
    .replace('tl', 'fil');
  const wanted = [locale, base].find((tag) => languages.includes(tag) && isLanguageTag(tag)) ?? 'en';
  try {
    const isShipped = shipped.includes(wanted as Language);
    const words = Object.assign(
      (shelves[wanted] ??= {}),
      isShipped && (await loadWords(part, wanted as Language)).templates,
    );
    for (const [id, text] of Object.entries(texts[wanted] ?? {})) words[id] = template(text);
    await localization.setLocale(wanted);
  } catch (error) {
    console.error(error);
  }
}

/** The site's own wording; `{0}` stands for the first value of the message. */
function template(text: string): Words[string] {
  // every second piece is what stood in the brackets
  const pieces = text.split(/\{(\d)\}/);
  const every = (odd: number) => pieces.filter((_, index) => index % 2 === odd);
  return pieces[1] ? {strTag: true, strings: every(0), values: every(1).map(Number)} : text;
}

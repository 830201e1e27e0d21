import {configureLocalization, type LocaleModule} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';

export type Words = LocaleModule['templates'];

/** Where the words of one part of the interface are, by language; English stands in the code. */
export interface WordFiles {
  readonly [locale: string]: () => Promise<{readonly templates: Words}>;
}

/** English as written in the code; never asked for, so that a site can reword English too. */
const sourceLocale = 'en-x-source';

/** The templates @lit/localize reads from: a part that arrives later is added to the object in use. */
const shelves: {[locale: string]: Words} = {};

let localization: ReturnType<typeof configureLocalization> | undefined;
let languages: string[];

/** The language the words are in now, a BCP 47 tag. */
export const language = (): string => localization?.getLocale() ?? sourceLocale;

export const direction = (): 'rtl' | 'ltr' =>
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/.test(language()) ? 'rtl' : 'ltr';

/** Keeps a name apart from the direction of the text around it (Unicode FSI … PDI). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Loads the words of a part in the consent's language and makes it the one in use; on failure the former one stays. */
export async function speak({locale, settings: {texts}}: Consent, files: WordFiles): Promise<void> {
  languages ??= ['ar', 'en', ...Object.keys(texts)];
  localization ??= configureLocalization({
    sourceLocale,
    targetLocales: languages,
    loadLocale: async (wanted) => ({templates: shelves[wanted] ?? {}}),
  });
  const wanted = [locale, locale.split('-')[0] ?? ''].find((tag) => languages.includes(tag)) ?? 'en';
  try {
    const file = await files[wanted]?.();
    Object.assign((shelves[wanted] ??= {}), file?.templates, own(texts[wanted]));
    await localization.setLocale(wanted);
  } catch (error) {
    console.error(error);
  }
}

/** The site's own wording; `{0}` stands for the first value of the message. */
function own(texts: {readonly [id: string]: string} = {}): Words {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, template(text)]));
}

function template(text: string): Words[string] {
  const pieces = text.split(/\{(\d)\}/);
  if (!pieces[1]) return text;
  const strings = pieces.filter((_, at) => at % 2 === 0);
  return {
    strTag: true,
    strings: strings as unknown as TemplateStringsArray,
    values: pieces.filter((_, at) => at % 2).map(Number),
  };
}

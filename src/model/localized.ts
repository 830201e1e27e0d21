/** One text for all languages, or one for each language tag. */
export type Localized =
  string | {readonly ar?: string; readonly en?: string; readonly [locale: string]: string | undefined};

/** The text for `locale`: by the exact tag, its language, English, or else any. Empty if there is none. */
export function localize(text: Localized | undefined, locale: string): string {
  if (!text || typeof text === 'string') return text ?? '';
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text.en ?? Object.values(text)[0] ?? '';
}

/** A text in one language for all, or one for each language tag. */
export type Localized =
  string | {readonly ar?: string; readonly en?: string; readonly [locale: string]: string | undefined};

/** The text for `locale`: the exact tag, its language, English, or whatever there is. Empty where nothing is. */
export function localize(text: Localized | undefined, locale: string): string {
  if (!text || typeof text === 'string') return text ?? '';
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text.en ?? Object.values(text)[0] ?? '';
}

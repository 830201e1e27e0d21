import {languages} from '../consent/languages.ts';
import {ownPart} from '../consent/own-part.ts';
import {readLocale} from '../consent/read-locale.ts';
import type {Settings} from '../consent/settings.ts';

/** The language alone, without region or script: fewer and larger numbers. */
function baseOf(locale: string): string {
  try {
    return new Intl.Locale(locale.replace('_', '-')).language;
  } catch {
    return 'und';
  }
}

/**
 * The language of the question: the interface's if it has texts in it, else English. A page that shows its own
 * question uses its own language; if it declares none, the visitor's is not recorded.
 */
export function shownLanguage(settings: Settings, isOwn: boolean): string {
  const {locale, texts = {}} = settings;
  if (isOwn) return baseOf(locale === 'auto' ? ownPart('documentElement').lang : locale);
  const tag = readLocale(settings);
  const base = baseOf(tag).replace(/^tl$/, 'fil'); // Filipino pages often declare Tagalog
  const known: readonly string[] = ['en', ...languages, ...Object.keys(texts)];
  return known.includes(tag) || known.includes(base) ? base : 'en';
}

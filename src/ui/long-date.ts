import type {Consent} from '../consent/consent.ts';
import {dateInWords} from './date-in-words.ts';
import {language} from './localization.ts';

/**
 * A date in the long form of the words' language: «5 مارس 2026». Digits and calendar are always named, since their
 * defaults differ between browsers. A policy's `YYYY-MM-DD` is a day, not a moment: give `UTC` for it.
 *
 * Chromium knows no Sorani, Nepali or Sinhala, and would say their dates in English: there the words say them.
 */
export function longDate({settings}: Consent, date: number, timeZone?: 'UTC'): string {
  if (!Intl.DateTimeFormat.supportedLocalesOf(language()).length) {
    const at = new Date(date);
    return timeZone
      ? dateInWords(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
      : dateInWords(at.getFullYear(), at.getMonth() + 1, at.getDate());
  }
  return new Intl.DateTimeFormat(language(), {
    dateStyle: 'long',
    calendar: 'gregory',
    numberingSystem: language() === 'ar' ? (settings.numerals ?? 'latn') : undefined,
    timeZone,
  }).format(date);
}

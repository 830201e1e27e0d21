import type {Consent} from '../consent/consent.ts';
import {language} from './localization.ts';

/**
 * A date in the long form of the words' language: «5 مارس 2026». Digits and calendar are always named, since their
 * defaults differ between browsers. A policy's `YYYY-MM-DD` is a day, not a moment: give `UTC` for it.
 */
export function longDate({settings}: Consent, date: number, timeZone?: 'UTC'): string {
  return new Intl.DateTimeFormat(language(), {
    dateStyle: 'long',
    calendar: 'gregory',
    numberingSystem: language() === 'ar' ? (settings.numerals ?? 'latn') : undefined,
    timeZone,
  }).format(date);
}

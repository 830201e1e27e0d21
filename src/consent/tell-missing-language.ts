import {ConsentError} from '../model/errors.ts';
import {isLanguageTag} from '../model/language-tag.ts';
import {languages} from './languages.ts';
import {readLocale} from './read-locale.ts';
import type {Settings} from './settings.ts';

/**
 * Logs once a page that the page's language has no texts, or only some, and names each key of `texts` that is not a
 * language tag. Such a mistake does not prevent the question.
 */
export function tellMissingLanguage(settings: Settings): void {
  for (const tag of Object.keys(settings.texts ?? {}))
    if (!isLanguageTag(tag))
      console.error(
        new ConsentError('config', `texts.${tag} must be a language tag such as "ar" or "en-GB" (received "${tag}").`),
      );
  const locale = readLocale(settings);
  const [base = ''] = locale.toLowerCase().split(/[-_]/);
  if (['en', 'tl', ...languages].includes(base)) return;
  const {texts = {}} = settings;
  const what = texts[locale] || texts[base] ? 'what `texts` leaves out' : 'everything';
  console.warn(`ithn: no texts for the language "${locale}"; ${what} is shown in English.`);
}

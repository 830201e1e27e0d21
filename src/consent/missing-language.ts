import {ConsentError} from '../model/errors.ts';
import {isLanguageTag} from '../model/language-tag.ts';
import {languages} from './languages.ts';
import {readLocale} from './locale.ts';
import type {Settings} from './settings.ts';

/**
 * Says in the console, once a page, that the page's language has no words here, or not all of them; and names each key of
 * `texts` that is no language: words for nobody are no reason to ask nobody.
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
  const what = texts[locale] || texts[base] ? 'what `texts` does not say' : 'everything';
  console.warn(`ithn: there are no words in "${locale}"; ${what} is said in English.`);
}

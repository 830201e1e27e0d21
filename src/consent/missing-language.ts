import {languages} from './languages.ts';
import {readLocale} from './locale.ts';
import type {Settings} from './settings.ts';

/** Says in the console, once a page, that the page's language has no words here, or not all of them. */
export function tellMissingLanguage(settings: Settings): void {
  const locale = readLocale(settings);
  const [base = ''] = locale.toLowerCase().split(/[-_]/);
  if (['en', 'tl', ...languages].includes(base)) return;
  const {texts = {}} = settings;
  const what = texts[locale] || texts[base] ? 'what `texts` does not say' : 'everything';
  console.warn(`ithn: there are no words in "${locale}"; ${what} is said in English.`);
}

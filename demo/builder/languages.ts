import {languages} from '../../src/consent/languages.ts';

/** Every language that the banner speaks, those of the Gulf's shops first. */
export const allLanguages: readonly string[] = ['ar', 'en', ...languages.filter((tag) => tag !== 'ar')];

/** Names in the language itself, where not every browser knows them. */
const rare: Readonly<Record<string, string>> = {
  bn: 'বাংলা',
  ckb: 'کوردیی ناوەندی',
  fil: 'Filipino',
  ml: 'മലയാളം',
  ne: 'नेपाली',
  si: 'සිංහල',
  ta: 'தமிழ்',
};

/** Its name in itself: العربية, English, Deutsch. */
export function ownName(tag: string): string {
  const name = rare[tag] ?? new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

export const directionOf = (tag: string): 'rtl' | 'ltr' => (['ar', 'ckb', 'fa', 'ur'].includes(tag) ? 'rtl' : 'ltr');

/** The included languages besides English, which is in the code; each is a file `locales/….xlf`. */
export const languages = [
  'ar',
  'bn',
  'ckb',
  'de',
  'es',
  'fa',
  'fil',
  'fr',
  'hi',
  'id',
  'it',
  'ml',
  'ne',
  'pt',
  'ru',
  'si',
  'ta',
  'tr',
  'ur',
] as const;

export type Language = (typeof languages)[number];

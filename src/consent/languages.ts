/** The languages that words are shipped in beside English, which stands in the code; each is a file `locales/….xlf`. */
export const languages = ['ar', 'fa', 'fil', 'fr', 'hi', 'ur'] as const;

export type Language = (typeof languages)[number];

import type {Settings} from './settings.ts';

/** The page's language now, a BCP 47 tag: the configured one, else `<html lang>`, else the browser's. */
export const readLocale = ({locale}: Settings): string =>
  locale === 'auto' ? document.documentElement.lang || navigator.language : locale;

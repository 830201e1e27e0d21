import type {Settings} from './settings.ts';
import {ownPart} from './own-part.ts';

/** The page's current language, a BCP 47 tag: the configured one, else `<html lang>`, else the browser's. */
export const readLocale = ({locale}: Settings): string =>
  locale === 'auto' ? ownPart('documentElement').lang || navigator.language : locale;

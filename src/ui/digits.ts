import type {Consent} from '../consent/consent.ts';
import {language} from './localization.ts';

/** The digits: in Arabic always named, since browsers differ there; elsewhere those its readers know, as in Persian. */
export const digits = ({settings}: Consent): string | undefined =>
  language() === 'ar' ? (settings.numerals ?? 'latn') : undefined;

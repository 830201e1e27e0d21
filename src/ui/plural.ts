import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import {language} from './localization.ts';

/** How many services, in all six forms of Arabic and the configured digits; zero, one and two are said without a number. */
export function countServices(count: number, {settings}: Consent): string {
  const numberingSystem = (language() === 'ar' && settings.numerals) || 'latn';
  const shown = new Intl.NumberFormat(language(), {numberingSystem}).format(count);
  const forms: Record<Intl.LDMLPluralRule, () => string> = {
    zero: () => msg('No services', {id: 'services-zero'}),
    one: () => msg('One service', {id: 'services-one'}),
    two: () => msg('Two services', {id: 'services-two'}),
    few: () => msg(str`${shown} services`, {id: 'services-few'}),
    many: () => msg(str`${shown} services`, {id: 'services-many'}),
    other: () => msg(str`${shown} services`, {id: 'services-other'}),
  };
  return forms[new Intl.PluralRules(language()).select(count)]();
}

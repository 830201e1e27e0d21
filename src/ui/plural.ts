import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import {digits} from './digits.ts';
import {language} from './localization.ts';

/** A number in the configured digits. */
export const number = (value: number, consent: Consent): string =>
  new Intl.NumberFormat(language(), {numberingSystem: digits(consent)}).format(value);

/** A count in words: the language's own form of those given, each of which gets the number in the configured digits. */
export function plural(
  count: number,
  consent: Consent,
  forms: Record<Intl.LDMLPluralRule, (shown: string) => string>,
): string {
  // In French, Hindi and Persian the form for one is that of zero too; in Russian that of 21, in Filipino that of 5. It is
  // written without a number, and those are said by `other`, which whole numbers above one have there for nothing else.
  const form = count === 0 ? 'zero' : new Intl.PluralRules(language()).select(count);
  return forms[form === 'one' && count > 1 ? 'other' : form](number(count, consent));
}

/** How many services, in all six forms of Arabic and the configured digits; zero, one and two are said without a number. */
export const countServices = (count: number, consent: Consent): string =>
  plural(count, consent, {
    zero: () => msg('No services', {id: 'services-zero'}),
    one: () => msg('One service', {id: 'services-one'}),
    two: () => msg('Two services', {id: 'services-two'}),
    few: (shown) => msg(str`${shown} services`, {id: 'services-few'}),
    many: (shown) => msg(str`${shown} services`, {id: 'services-many'}),
    other: (shown) => msg(str`${shown} services`, {id: 'services-other'}),
  });

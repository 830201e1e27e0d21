// What is said of a provider in the same words wherever it is listed.
import {msg, str} from '@lit/localize';
import {localize, type Localized} from '../model/localized.ts';
import type {ProviderKind, Service} from '../model/service.ts';
import {isolate} from './isolate.ts';
import {language} from './localization.ts';

const kinds: Record<ProviderKind, () => string> = {
  payment: () => msg('Payment processor', {id: 'kind-payment'}),
  delivery: () => msg('Delivery company', {id: 'kind-delivery'}),
  marketing: () => msg('Marketing and analytics provider', {id: 'kind-marketing'}),
};

/** Which of the policy's three kinds of provider it is; empty where the site does not say. */
export const kindText = ({kind}: Service): string => (kind ? kinds[kind]() : '');

/** The countries data goes to, by their names in the words' language. */
export function countryNames(codes: readonly string[]): string {
  const names = new Intl.DisplayNames(language(), {type: 'region', fallback: 'code'});
  const list = codes.map((code) => (/^[a-z]{2}$/i.test(code) ? (names.of(code.toUpperCase()) ?? code) : code));
  return new Intl.ListFormat(language(), {type: 'conjunction'}).format(list);
}

const mechanisms = {
  clauses: () => msg('standard contractual clauses', {id: 'transfer-clauses'}),
  adequacy: () => msg('a country recognised as protecting data adequately', {id: 'transfer-adequacy'}),
  'explicit-consent': () => msg('your explicit consent', {id: 'transfer-consent'}),
};

/** The legal step that protects data abroad; empty where the site does not say. */
export function transferText({transferMechanism: given}: Service): string {
  if (typeof given === 'string' && Object.hasOwn(mechanisms, given))
    return mechanisms[given as keyof typeof mechanisms]();
  if (!isFramework(given)) return localize(given, language());
  const name = isolate(localize(given.framework, language()));
  return msg(str`participation in a recognised transfer framework: ${name}`, {id: 'transfer-framework'});
}

const isFramework = (given: Service['transferMechanism']): given is {readonly framework: Localized} =>
  typeof given === 'object' && 'framework' in given;

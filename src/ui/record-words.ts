import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {Source} from '../model/decision.ts';
import type {Receipt} from '../model/receipt.ts';
import {anyCategoryTitle} from './category-description.ts';
import {allowed, notAllowed} from './choice-words.ts';
import {longDate} from './long-date.ts';
import {digits} from './digits.ts';
import {isolate} from './isolate.ts';
import {language} from './localization.ts';
import {number, plural} from './plural.ts';

/** How many decisions are on record. */
export const countDecisions = (count: number, consent: Consent): string =>
  plural(count, consent, {
    zero: () => msg('No decisions yet', {id: 'decisions-zero'}),
    one: () => msg('One decision', {id: 'decisions-one'}),
    two: () => msg('Two decisions', {id: 'decisions-two'}),
    few: (shown) => msg(str`${shown} decisions`, {id: 'decisions-few'}),
    many: (shown) => msg(str`${shown} decisions`, {id: 'decisions-many'}),
    other: (shown) => msg(str`${shown} decisions`, {id: 'decisions-other'}),
  });

const ways: Record<Source, () => string> = {
  'banner-accept': () => msg('By “Accept all”', {id: 'by-accept'}),
  'banner-reject': () => msg('By “Reject all”', {id: 'by-reject'}),
  preferences: () => msg('In the preferences', {id: 'by-preferences'}),
  withdrawal: () => msg('Consent withdrawn', {id: 'by-withdrawal'}),
  expiry: () => msg('Expired', {id: 'by-expiry'}),
  gpc: () => msg('By your browser’s privacy signal', {id: 'by-gpc'}),
  native: () => msg('In the app', {id: 'by-native'}),
  guardian: () => msg('By a parent or guardian', {id: 'by-guardian'}),
  objection: () => msg('By objection', {id: 'by-objection'}),
  handover: () => msg('By your choice on another of our sites', {id: 'by-handover'}),
  api: () => msg('By a control of this site', {id: 'by-api'}),
};

/** One decision in words; what there is nothing of is empty. */
export interface Entry {
  readonly way: string;
  /** That a yes was given although the browser asked for privacy. */
  readonly signal: string;
  readonly granted: string;
  /** What was on without consent, and not objected to. */
  readonly unobjected: string;
  readonly denied: string;
  readonly policy: string;
}

/** One receipt in words: what was done, what is on, what is off and why; in the language in use. */
export function describe({source, gpc, granted, denied, objection = [], policy}: Receipt, consent: Consent): Entry {
  const {categories, services} = consent.settings;
  // What Global Privacy Control says no to.
  const isSold = (id: string): boolean =>
    services.some((one) => one.id === id && (one.sale === true || one.share === true));
  const isDespite = gpc && (granted.categories.includes('advertising') || granted.services.some(isSold));
  const names = (ids: readonly string[]): string =>
    new Intl.ListFormat(language(), {type: 'unit', style: 'short'}).format(
      ids.map((id) => isolate(anyCategoryTitle(categories.find((one) => one.id === id) ?? {id}))),
    );
  const isUnasked = (id: string): boolean => objection.some(({category}) => category === id);
  const on = names(granted.categories.filter((id) => !isUnasked(id)));
  const going = names(granted.categories.filter(isUnasked));
  const off = names(denied.categories);
  const date = longDate(consent, Date.parse(policy.effective), 'UTC');
  const revision = number(policy.revision, consent);
  return {
    way: ways[source](),
    signal: isDespite ? msg('Allowed although your browser sent its privacy signal', {id: 'despite-gpc'}) : '',
    granted: on && allowed(on),
    unobjected: going && msg(str`On without consent, not objected to: ${going}`, {id: 'not-objected'}),
    denied: off && notAllowed(off),
    policy: msg(str`Policy revision ${revision}, effective date ${date}`, {id: 'policy-revision'}),
  };
}

/** Date and time in the words' language and the visitor's place; digits and calendar are always named. */
export function timeFormat(consent: Consent): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language(), {
    dateStyle: 'long',
    timeStyle: 'short',
    calendar: 'gregory',
    numberingSystem: digits(consent),
  });
}

import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import {localize, type Localized} from '../model/localized.ts';
import {endings, isRetention, type Ending, type Retention, type TimeUnit} from '../model/retention.ts';
import {isolate} from './isolate.ts';
import {language} from './localization.ts';
import {number, plural} from './plural.ts';

/** A length of time in the language's own form: «شهر واحد», «شهران», «3 أشهر», «11 شهرًا». */
export const timeText = (time: number, unit: TimeUnit, consent: Consent): string => plural(time, consent, units[unit]);

const units: Record<TimeUnit, Record<Intl.LDMLPluralRule, (shown: string) => string>> = {
  days: {
    zero: () => msg('no days', {id: 'days-zero'}),
    one: () => msg('one day', {id: 'days-one'}),
    two: () => msg('two days', {id: 'days-two'}),
    few: (shown) => msg(str`${shown} days`, {id: 'days-few'}),
    many: (shown) => msg(str`${shown} days`, {id: 'days-many'}),
    other: (shown) => msg(str`${shown} days`, {id: 'days-other'}),
  },
  months: {
    zero: () => msg('no months', {id: 'months-zero'}),
    one: () => msg('one month', {id: 'months-one'}),
    two: () => msg('two months', {id: 'months-two'}),
    few: (shown) => msg(str`${shown} months`, {id: 'months-few'}),
    many: (shown) => msg(str`${shown} months`, {id: 'months-many'}),
    other: (shown) => msg(str`${shown} months`, {id: 'months-other'}),
  },
  years: {
    zero: () => msg('no years', {id: 'years-zero'}),
    one: () => msg('one year', {id: 'years-one'}),
    two: () => msg('two years', {id: 'years-two'}),
    few: (shown) => msg(str`${shown} years`, {id: 'years-few'}),
    many: (shown) => msg(str`${shown} years`, {id: 'years-many'}),
    other: (shown) => msg(str`${shown} years`, {id: 'years-other'}),
  },
};

const events: Record<Ending, () => string> = {
  'account-closed': () => msg('for as long as the account is active', {id: 'until-account'}),
  'deletion-requested': () => msg('until you ask for its deletion', {id: 'until-deletion'}),
  withdrawal: () => msg('until you withdraw your consent', {id: 'until-withdrawal'}),
};

const isEnding = (event: Localized): event is Ending => endings.includes(event as Ending);

/** How long something is kept, in words; empty where the site does not say. */
export function retentionText(retention: Localized | Retention | undefined, consent: Consent): string {
  if (!isRetention(retention)) return localize(retention, language());
  switch (retention.kind) {
    case 'session':
      return msg('until you close the browser', {id: 'kept-session'});
    case 'duration':
      return timeText(retention.time, retention.unit, consent);
    case 'range': {
      // The unit agrees with the last number, as in «من 5 إلى 7 سنوات».
      const from = number(retention.from, consent);
      const to = timeText(retention.to, retention.unit, consent);
      const reason = isolate(localize(retention.reason, language()));
      return msg(str`from ${from} to ${to} (${reason})`, {id: 'kept-range'});
    }
    case 'until':
      return isEnding(retention.event) ? events[retention.event]() : localize(retention.event, language());
  }
}

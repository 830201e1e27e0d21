import {msg} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {StoredItem} from '../model/service.ts';
import {digits} from './digits.ts';
import {language} from './localization.ts';
import {timeText} from './retention-words.ts';

/** The largest unit that says a number of days without a remainder; a month is 30 days, a year 365. */
function inUnits(days: number): [number, 'year' | 'month' | 'day' | 'hour' | 'minute'] {
  if (days >= 365 && days % 365 === 0) return [days / 365, 'year'];
  if (days >= 30 && days % 30 === 0) return [days / 30, 'month'];
  if (days >= 1) return [Math.round(days), 'day'];
  const hours = days * 24;
  return hours >= 1 ? [Math.round(hours), 'hour'] : [Math.max(1, Math.round(hours * 60)), 'minute'];
}

/** How long a thing stays, in words with the language's own plural forms: «13 شهرًا», “13 months”. */
export function lifetime({kind = 'cookie', days}: StoredItem, consent: Consent): string {
  if (kind === 'session') return msg('Until you close the tab', {id: 'lifetime-tab'});
  if (days === 0) return msg('Until you close the browser', {id: 'lifetime-browser'});
  if (days === undefined)
    return kind === 'cookie'
      ? msg('Not stated', {id: 'lifetime-unknown'})
      : msg('Until it is deleted', {id: 'lifetime-deleted'});
  const [count, unit] = inUnits(days);
  // Chromium knows no Sorani, Nepali or Sinhala; Firefox knows Sorani, but not its words for units
  const isKnown = Intl.NumberFormat.supportedLocalesOf(language()).length > 0 && !/^ckb\b/.test(language());
  if (!isKnown && unit !== 'hour' && unit !== 'minute') return timeText(count, `${unit}s`, consent);
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    numberingSystem: digits(consent),
  }).format(count);
}

const kinds: Record<NonNullable<StoredItem['kind']>, () => string> = {
  cookie: () => msg('Cookie', {id: 'kind-cookie'}),
  local: () => msg('Local storage', {id: 'kind-local'}),
  session: () => msg('Session storage', {id: 'kind-session'}),
  indexeddb: () => msg('Database in the browser', {id: 'kind-indexeddb'}),
  cache: () => msg('Cache in the browser', {id: 'kind-cache'}),
};

/** What sort of thing it is. */
export const kindName = ({kind = 'cookie'}: StoredItem): string => kinds[kind]();

// The keys that concern people: children, notices, marketing. In a separate file, because feeds are checked too.
import {ConsentError} from '../model/errors.ts';
import {moment} from '../model/notice.ts';
import {thresholdOf} from '../model/minors.ts';
import {ownPath} from './check-address.ts';
import {both, calendarDay, either, list, map, object, refuse, that, type Check} from './checks.ts';
import {isObject} from './is-object.ts';
import type {ConsentConfig} from './settings.ts';

const text = that('a text', (value: unknown) => typeof value === 'string' && value.trim() !== '');
const flag = that('true or false', (value: unknown) => typeof value === 'boolean');
const localized = either(
  text,
  both(
    map(text),
    that('a text in at least one language', (value: object) => Object.keys(value).length > 0),
  ),
);
const age = that(
  'an age in whole years from 1 to 30',
  (value: number) => Number.isInteger(value) && value > 0 && value <= 30,
);
const some =
  (item: Check): Check =>
  (value, path) => {
    list(item)(value, path);
    if (!(value as unknown[]).length) refuse(path, 'a list of at least one', value);
  };
const time = that(
  'a time with a UTC offset, such as 2026-11-01T09:30+03:00',
  (value: unknown) => typeof value === 'string' && moment.test(value) && !Number.isNaN(Date.parse(value)),
);
const kind = text;
export const country = that(
  'an ISO 3166-1 country code, such as KW',
  (value: unknown) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
);

const breach = object(
  {
    kind,
    id: that(
      'an id of letters, digits, "-" and "_"',
      (value: unknown) => typeof value === 'string' && /^[a-z0-9][\w-]*$/i.test(value),
    ),
    discovered: time,
    notified: time,
    nature: localized,
    data: some(localized),
    steps: some(localized),
    advice: list(localized),
    contact: localized,
  },
  'id',
  'discovered',
  'notified',
  'nature',
  'data',
  'steps',
);
const policy = object({kind, effective: calendarDay, changes: localized}, 'effective', 'changes');

/** Throws a `ConsentError` if a notice lacks a part that the policy promises. */
export const checkNotice: Check = (value, path) => {
  if (isObject(value) && 'feed' in value) {
    object({feed: ownPath})(value, path);
    return;
  }
  const shape = isObject(value) && {breach, policy}[String(value.kind)];
  if (!shape) return refuse(`${path}.kind`, 'breach or policy', isObject(value) ? value.kind : value);
  shape(value, path);
  const {discovered = '', notified = ''} = value as {discovered?: string; notified?: string};
  if (Date.parse(notified) < Date.parse(discovered)) refuse(`${path}.notified`, 'later than discovered', notified);
};

/** The shapes of these keys. */
export const peopleShape = (endpoint: Check, id: Check): Readonly<Record<string, Check>> => ({
  minors: object({
    ask: flag,
    threshold: age,
    thresholds: map(age),
    jurisdiction: country,
    childDirected: flag,
    band: that('minor or adult', (value: unknown) => value === 'minor' || value === 'adult'),
    bands: list(age),
    advertising: list(id),
    guardian: object({
      endpoint,
      check: that('a function', (value: unknown) => typeof value === 'function'),
      contact: that('email, phone or none', (value: unknown) => ['email', 'phone', 'none'].includes(value as string)),
      advertising: flag,
    }),
  }),
  notices: list(checkNotice),
  marketing: object({endpoint, channels: some(either(text, object({id, title: localized}, 'id')))}, 'endpoint'),
});

/** Rules for these keys that the shapes cannot express. */
export function checkPeople(
  {minors, notices, marketing, site = {}}: ConsentConfig,
  categories: readonly {readonly id: string}[],
): void {
  const fail = (message: string): never => {
    throw new ConsentError('config', message);
  };
  if (minors) {
    if (thresholdOf(minors) === undefined && !minors.band)
      fail('minors.threshold is required (received undefined): the legal age differs by jurisdiction.');
    if (minors.guardian && !minors.guardian.check === !minors.guardian.endpoint)
      fail('minors.guardian must have either endpoint or check, which verifies the guardian.');
    for (const id of minors.advertising ?? ['advertising'])
      if (!categories.some((one) => one.id === id))
        fail(`minors.advertising must name the categories that are denied to children; this site has no "${id}".`);
  }
  const {email, phone, address, rightsUrl} = site;
  const addresses = typeof address === 'object' ? Object.values(address) : [address];
  const hasContact = [email, phone, rightsUrl, ...addresses].some((way) => way?.trim());
  const promises = [
    minors?.guardian && 'minors.guardian',
    notices?.some((notice) => 'feed' in notice || notice.kind === 'breach') && 'notices',
    marketing && 'marketing',
  ].find(Boolean);
  if (promises && !hasContact)
    fail(`site must have an email, phone, address or rightsUrl: ${promises} promises a way to reach you.`);
}

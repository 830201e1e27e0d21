import {sightKinds} from '../model/sight.ts';
import {dayBefore, dayOf, readDays} from './days.ts';
import {readSights} from './read-sights.ts';
import {json, refuse} from './respond.ts';
import type {SightStore} from './sights.ts';

/** How reported hosts are stored and returned. */
export interface WatchRule {
  /** The number of page views that must have reported a host before it is returned. */
  readonly smallest: number;
  /** IANA name of the zone whose days are counted. */
  readonly timeZone: string;
}

/** Days that reports are kept. */
const keptDays = 90;

/** Stores what one page view met: 204; 422 if it is invalid; 429 if this day has too many other hosts. */
export async function keepSights(
  store: SightStore,
  {value, type}: {readonly value: unknown; readonly type: string},
  now: number,
  {timeZone}: WatchRule,
): Promise<Response> {
  if (value === undefined) return refuse(400, 'the body must be JSON');
  const sights = readSights(value, type);
  if (typeof sights === 'string') return refuse(422, sights);
  const isKept = await store.add(dayOf(now, timeZone), sights);
  return isKept
    ? new Response(null, {status: 204, headers: {'cache-control': 'no-store'}})
    : refuse(429, 'too many hosts today', {'retry-after': '3600'});
}

/** The hosts that enough page views reported, in a range of days. */
export async function listSights(
  store: SightStore,
  query: URLSearchParams,
  now: number,
  {smallest, timeZone}: WatchRule,
): Promise<Response> {
  const days = readDays(query, dayOf(now, timeZone));
  if (days instanceof Response) return days;
  const hosts = (await store.read(days.from, days.until)).filter((one) =>
    sightKinds.some((kind) => one[kind] >= smallest),
  );
  return json(200, {...days, timeZone, smallest, hosts});
}

/** Deletes reports that are too old. */
export const sweepSights = (store: SightStore, now: number, {timeZone}: WatchRule): Promise<void> =>
  store.sweep(dayBefore(dayOf(now, timeZone), keptDays));

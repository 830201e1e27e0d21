import {countedEvents, countedLayouts, type CountedEvent} from '../model/count.ts';
import type {CountStore} from './counts.ts';
import {dayOf, readDays} from './days.ts';
import {hideSmall} from './hide-small.ts';
import {json, refuse} from './respond.ts';

/** How counts are stored and returned. */
export interface CountRule {
  /** The smallest number that is returned. */
  readonly smallest: number;
  /** IANA name of the zone whose days are counted. */
  readonly timeZone: string;
}

const keys = ['event', 'language', 'layout', 'revision'];

/** What is wrong with a received count; it has no field for anything about a visitor. */
function faultOf(value: object): string | undefined {
  const {event, language, layout, revision} = value as Record<string, unknown>;
  const other = Object.keys(value).find((name) => !keys.includes(name));
  if (other !== undefined) return `a count must have the keys ${keys.join(', ')} and no others`;
  if (!(countedEvents as readonly unknown[]).includes(event)) return `event must be one of ${countedEvents.join(', ')}`;
  if (typeof language !== 'string' || !/^[a-z]{2,3}$/.test(language))
    return 'language must be two or three lower-case letters';
  if (!(countedLayouts as readonly unknown[]).includes(layout))
    return `layout must be one of ${countedLayouts.join(', ')}`;
  if (!Number.isInteger(revision) || Number(revision) < 1 || Number(revision) > 1e6)
    return 'revision must be a whole number from 1';
  return undefined;
}

/** Adds one: 204; 422 if it is invalid; 429 if this day has too many combinations. */
export async function keepCount(
  store: CountStore,
  value: unknown,
  now: number,
  {timeZone}: CountRule,
): Promise<Response> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(400, 'the body must be a single count');
  const fault = faultOf(value);
  if (fault) return refuse(422, fault);
  const {event, language, layout, revision} = value as {
    event: CountedEvent;
    language: string;
    layout: string;
    revision: number;
  };
  const isKept = await store.add({day: dayOf(now, timeZone), language, revision, layout}, event);
  return isKept
    ? new Response(null, {status: 204, headers: {'cache-control': 'no-store'}})
    : refuse(429, 'too many combinations of language, revision and layout today', {'retry-after': '3600'});
}

/** `from=` and `until=`, both days included; the last thirty by default. */
export async function listCounts(
  store: CountStore,
  query: URLSearchParams,
  now: number,
  {smallest, timeZone}: CountRule,
): Promise<Response> {
  const days = readDays(query, dayOf(now, timeZone));
  if (days instanceof Response) return days;
  const counts = (await store.read(days.from, days.until)).map((one) => hideSmall(one, smallest));
  return json(200, {...days, timeZone, smallest, counts});
}

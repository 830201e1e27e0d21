import {checkOptions} from '../consent/check-options.ts';
import {wholeFrom} from '../consent/check-values.ts';
import {list, refuse, that} from '../consent/checks.ts';
import {isLocalhost} from '../model/is-loopback.ts';
import {json, refuse as respond} from './respond.ts';
import type {HandoverStore} from './store.ts';

/** Between which sites choices are handed over, and for how long a link is good. */
export interface HandoverRule {
  /** All sites of one controller. */
  readonly origins: readonly string[];
  readonly seconds: number;
}

/** Characters of what is handed over: the answers about hundreds of services. */
const longestText = 20_000;
/** SHA-256 in base64url. */
const digest = /^[\w-]{43}$/;

const site = that(
  'an origin such as https://shop.example',
  (value: unknown) => typeof value === 'string' && isSite(value),
);
const shape = {origins: list(site), seconds: wholeFrom(10, 300)};

/** The option `handovers` with its default. Throws a `ConsentError` if it is invalid, naming what came. */
export function readHandoverRule(given: unknown, path: string): HandoverRule {
  checkOptions(given, shape, path);
  const {origins = [], seconds = 60} = given as Partial<HandoverRule>;
  if (new Set(origins).size < 2) refuse(`${path}.origins`, 'a list of at least two sites', origins);
  return {origins, seconds};
}

/** https, or http on this machine. */
function isSite(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return (
    url.origin === origin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocalhost(url.hostname)))
  );
}

/** What a request is about: the page that sent it, its body, and the server's clock in milliseconds. */
interface Asked {
  /** `Origin` as the browser states it; a page cannot change it. */
  readonly origin: string | null;
  readonly value: unknown;
  readonly now: number;
}

/** Stores what a page of one site hands over to another: 201, 403 for other sites, 409 if the id exists, 422 if it is invalid. */
export async function keepHandover(
  store: HandoverStore,
  {origin, value, now}: Asked,
  {origins, seconds}: HandoverRule,
): Promise<Response> {
  if (!origin || !origins.includes(origin)) return foreign();
  const {id, to, text, signature, ...others} = Object(value) as Record<string, unknown>;
  if (Object.keys(others).length || !isDigest(id) || !isDigest(signature))
    return respond(422, 'the body must be {id, to, text, signature}, with id and signature in base64url');
  if (typeof text !== 'string' || text === '' || text.length > longestText)
    return respond(422, `text must have 1 to ${longestText} characters`);
  if (typeof to !== 'string' || to === origin || !origins.includes(to))
    return respond(422, 'to must be another of the sites that the collector lists');
  const isNew = await store.add(id, {from: origin, to, text, signature}, {now, expiresAt: now + seconds * 1000});
  return isNew ? json(201, {seconds}) : respond(409, 'this id exists');
}

/**
 * Gives it to a page of the site that it is meant for, once: 200. 404 for whatever else the reason is: nobody learns which
 * codes exist.
 */
export async function giveHandover(
  store: HandoverStore,
  {origin, value, now}: Asked,
  {origins}: HandoverRule,
): Promise<Response> {
  if (!origin || !origins.includes(origin)) return foreign();
  const {id} = Object(value) as Record<string, unknown>;
  const found = isDigest(id) ? await store.take(id, {to: origin, now}) : undefined;
  return found ? json(200, found) : respond(404, 'unknown, used, expired or for another site');
}

const foreign = (): Response => respond(403, 'choices are handed over only between the sites that the collector lists');

const isDigest = (value: unknown): value is string => typeof value === 'string' && digest.test(value);

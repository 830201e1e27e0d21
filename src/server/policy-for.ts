import {refuse} from '../consent/checks.ts';

/** A request's headers: `Headers`, or Node's object with names in lower case. */
export type RequestHeaders =
  {get(name: string): string | null} | {readonly [name: string]: string | readonly string[] | undefined};

/** What a request's headers say that the configuration of its page must know. */
export interface RegionalPolicy {
  /** ISO 3166 code: `GB`, `US-CA`. Not there where no header says one. */
  readonly region?: string;
}

/**
 * Country, and region, as the usual CDNs and hosts name them.
 * @see https://developers.cloudflare.com/network/ip-geolocation/
 * @see https://vercel.com/docs/headers/request-headers
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
 * @see https://cloud.google.com/appengine/docs/standard/reference/request-headers
 */
const names: readonly (readonly string[])[] = [
  ['cf-ipcountry', 'cf-region-code'],
  ['x-vercel-ip-country', 'x-vercel-ip-country-region'],
  ['cloudfront-viewer-country', 'cloudfront-viewer-country-region'],
  ['x-appengine-country', 'x-appengine-region'],
  ['x-country-code'],
];

/**
 * Every header that `policyFor()` reads: a cache must keep the answers apart by all of them.
 * @example
 * response.headers.append('vary', ['cookie', 'sec-gpc', ...regionHeaders].join(', '));
 */
export const regionHeaders: readonly string[] = names.flat();

/** Codes that the European Union writes otherwise than ISO 3166, and others after it. */
const otherwise: {readonly [code: string]: string | undefined} = {UK: 'GB', EL: 'GR'};

/** Codes that stand for no country: unknown, Tor, a continent. */
const nowhere = ['XX', 'ZZ', 'T1', 'A1', 'A2', 'AP', 'EU'];

/**
 * Where a request comes from, by the headers that the site's own CDN has put on it: for `signals` of the configuration that
 * is written into the page. No header that is known, or two that disagree: no region, and nothing runs unless the visitor
 * consents. A visitor can forge them where no CDN overwrites them, and then decides for nobody else.
 *
 * A page that holds a region is not the same for all: cache it by all of `regionHeaders`, or not at all.
 * @throws ConsentError if these are no headers.
 * @example
 * const signals = {...config.signals, ...policyFor(request.headers)};
 * const html = render({...config, signals});
 * response.headers.append('vary', regionHeaders.join(', '));
 */
export function policyFor(headers: RequestHeaders): RegionalPolicy {
  if (typeof headers !== 'object' || headers === null) refuse('headers', 'Headers, or the headers of Node', headers);
  const read = (name: string | undefined): string => {
    const value = name === undefined ? undefined : readHeader(headers, name);
    return typeof value === 'string' ? value.trim().toUpperCase() : '';
  };
  const places = names
    .map(([country, region]) => ({code: read(country), part: read(region)}))
    .map(({code, part}) => ({country: otherwise[code] ?? code, part}))
    .filter(({country}) => /^[A-Z]{2}$/.test(country) && !nowhere.includes(country));
  const [first] = places;
  if (!first || places.some(({country}) => country !== first.country)) return {};
  const parts = new Set(places.map(({part}) => part).filter((part) => /^[A-Z\d]{1,3}$/.test(part)));
  const [part] = parts;
  return {region: parts.size === 1 && part ? `${first.country}-${part}` : first.country};
}

function readHeader(headers: RequestHeaders, name: string): unknown {
  if (typeof headers.get === 'function') return headers.get(name);
  const own = headers as Readonly<Record<string, unknown>>;
  const found = Object.keys(own).find((key) => key.toLowerCase() === name);
  return found === undefined ? undefined : own[found];
}

import {refuse} from '../consent/checks.ts';

/** The `Cookie` header of a request, or the `Headers` that contain it. */
export type CookieHeader = string | null | undefined | {get(name: string): string | null};

/**
 * The text of the `Cookie` header; empty if there is none.
 * @throws ConsentError if it is neither a text nor `Headers`, such as the headers of Node.
 */
export function readCookieHeader(given: CookieHeader): string {
  const isHeaders = typeof given === 'object' && given !== null && typeof given.get === 'function';
  const header: unknown = isHeaders ? given.get('cookie') : (given ?? null);
  if (header !== null && typeof header !== 'string')
    return refuse('cookieHeader', 'the text of the Cookie header (in Node request.headers.cookie), or Headers', given);
  return header ?? '';
}

/** Whether the browser sends the signal, or the request's `Sec-GPC` header. */
export type GpcSignal = boolean | string | null;

/**
 * Only an absent header and `0` are no signal. A visitor can send anything, and what is not understood must not grant.
 */
export const isGpcSent = (gpc: GpcSignal | undefined): boolean =>
  typeof gpc === 'string' ? !['', '0'].includes(gpc.trim()) : gpc === true;

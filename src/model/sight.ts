/**
 * What is reported about a third-party host: no service declares it; it was contacted before a yes; the network guard
 * met it without consent (`block` refused it, `report` let it through); a Content-Security-Policy refused it.
 */
export const sightKinds = ['undeclared', 'slipped', 'refused', 'policy'] as const;
export type SightKind = (typeof sightKinds)[number];

/** One host on one page view. It has no field for the visitor, the page or the time. */
export interface Sight {
  readonly kind: SightKind;
  readonly host: string;
}

/** The limit of reports of one page view. */
export const mostSights = 20;

const label = '[a-z\\d](?:[a-z\\d_-]{0,61}[a-z\\d])?';
const hostPattern = new RegExp(`^(?=.{4,253}$)${label}(?:\\.${label})+$`);

/** A host name as the URL parser returns it, with a dot in it: never markup, a formula, or an address with a query. */
export const isSightHost = (value: unknown): value is string => typeof value === 'string' && hostPattern.test(value);

/** The host of an http(s) or WebSocket address; `undefined` for anything else. */
export function hostOfAddress(address: unknown, base?: string): string | undefined {
  if (typeof address !== 'string') return undefined;
  try {
    const {hostname, protocol} = new URL(address, base);
    const host = hostname.replace(/\.$/, '');
    return /^(?:https?|wss?):$/.test(protocol) && isSightHost(host) ? host : undefined;
  } catch {
    return undefined; // `inline`, `eval`, or not an address
  }
}

import type {Settings} from '../consent/settings.ts';
import {plainHost} from '../model/hosts.ts';

/** The parts of a service that holding needs. */
export interface HeldService {
  readonly id: string;
  readonly categories: readonly string[];
}

/** The owner of an address: the site itself or allowed, a service that waits for a yes, or unknown. */
export type Owner =
  | {readonly kind: 'own'}
  | {readonly kind: 'declared'; readonly host: string; readonly services: readonly HeldService[]}
  | {readonly kind: 'unknown'; readonly host: string};

const own: Owner = {kind: 'own'};

/** The parts of a configuration that define which hosts need what. */
export interface Site {
  /** The owner of a host, in the URL parser's spelling. */
  readonly ownerOf: (host: string) => Owner;
  /** The service of this id, if it is declared and waits for a yes. */
  readonly service: (id: string) => HeldService | undefined;
  /** Whether there is a service of this id, also one that is always on. */
  readonly isDeclared: (id: string) => boolean;
  /** Of services that share a host, the one that this address belongs to. */
  readonly knowAddress: (url: string) => string | undefined;
  /** Every category that waits for a yes. */
  readonly optional: readonly string[];
}

/** Reads a whole configuration, its presets expanded, once for all documents. */
export function readSite({services, categories, gate}: Settings, knowAddress: Site['knowAddress']): Site {
  const optional = categories.filter(({required}) => !required).map(({id}) => id);
  const held = services.map(({id, categories: all}) => ({id, categories: all.filter((one) => optional.includes(one))}));
  const allowed = new Set((gate.allow ?? []).map(plain));
  const byHost = new Map<string, HeldService[]>();
  for (const [index, service] of services.entries())
    for (const host of (service.hosts ?? []).map(plain))
      byHost.set(host, [...(byHost.get(host) ?? []), held[index] as HeldService]);

  const ownerOf = (host: string): Owner => {
    const found = levels(host).find((one) => allowed.has(one) || byHost.has(one));
    if (found === undefined) return {kind: 'unknown', host};
    if (allowed.has(found)) return own;
    // what one service may always load, such as a payment, is not held because of another
    const all = byHost.get(found) ?? [];
    return all.some(({categories: its}) => its.length === 0) ? own : {kind: 'declared', host, services: all};
  };
  const known = new Map<string, Owner>();
  return {
    optional,
    knowAddress,
    isDeclared: (id) => held.some((one) => one.id === id),
    service: (id) => held.find((one) => one.id === id && one.categories.length > 0),
    ownerOf(host) {
      const owner = known.get(host) ?? ownerOf(host);
      if (known.size < 1000) known.set(host, owner); // a site has few hosts, but an attacker's page may have any number
      return owner;
    },
  };
}

const plain = (host: string): string => plainHost(host.replace(/^\*\./, ''));

/** The host and its parent domains: `a.b.test`, `b.test`, `test`; an IP address has none. */
function levels(host: string): string[] {
  if (/^[\d.]+$|^\[/.test(host)) return [host];
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** The base of relative addresses in a page whose URL is unknown. */
export const ownBase = 'https://this-site.invalid/';

/** The owner of an address in a page. Anything but http(s) contacts no host. */
export function ownerOfAddress(address: string, base: string, site: Site): {owner: Owner; url: string} {
  const url = parse(address, base);
  if (!url || !/^(https?|wss?):$/.test(url.protocol)) return {owner: own, url: address};
  // the page's own host, which its <base> must not change
  if (url.hostname === 'this-site.invalid') return {owner: own, url: address};
  return {owner: narrow(site.ownerOf(url.hostname.replace(/\.$/, '')), url.href, site), url: url.href};
}

function narrow(owner: Owner, url: string, site: Site): Owner {
  if (owner.kind !== 'declared' || owner.services.length < 2) return owner;
  const services = owner.services.filter(({id}) => id === site.knowAddress(url));
  return services.length ? {...owner, services} : owner;
}

function parse(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined; // browsers do not fetch it either
  }
}

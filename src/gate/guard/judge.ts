import type {Consent} from '../../consent/consent.ts';
import {emit} from '../../consent/events.ts';
import {matchesHost} from '../../model/hosts.ts';

/** The name of the API or the kind of element that makes the request. */
export type Kind =
  | 'fetch'
  | 'xhr'
  | 'beacon'
  | 'websocket'
  | 'eventsource'
  | 'worker'
  | 'font'
  | 'style'
  | 'element'
  | 'window'
  | 'form'
  | 'markup';

/** Whether a request is refused now; it is reported by `ithn-blocked`. */
export type Refuses = (address: unknown, kind: Kind) => boolean;

/** The addresses with a host in a piece of markup, style or script. */
export const addressPattern = /(?:(?:https?|wss?):)?[/\\]{2}[^\s"'`<>()\\]+/gi;

export interface Judge {
  /** Whether refused requests are blocked or only reported. */
  readonly isBlocking: boolean;
  /** The hosts that may be reached now. */
  readonly passing: () => string[];
  readonly refuses: Refuses;
  /** Whether a text names an address that is refused. */
  readonly refusesIn: (text: unknown, kind: Kind) => boolean;
  /** The text with every refused address disarmed. */
  readonly strip: (text: string, kind: Kind) => string;
}

/** The host of an address; none for an invalid one, which the configuration check reports. */
const hostOf = (address: string): string[] => {
  try {
    return [new URL(address, document.baseURI).hostname];
  } catch {
    return [];
  }
};

/**
 * Judges by host: the site's own, allowed hosts and granted services pass; everything else is reported or refused.
 */
export function createJudge(consent: Consent): Judge {
  const {gate} = consent.settings;
  const site = [location.hostname.replace(/^www\./, '')];
  const {domains, records, rights} = consent.settings;
  const {watch} = records ?? {};
  const watchEnd = typeof watch === 'string' ? watch : watch?.endpoint;
  // Receipts, rights requests, numbers and hand-overs go to the site's configured endpoints.
  const ends = [records?.endpoint, records?.counts, watchEnd, rights?.endpoint, domains?.endpoint].flatMap((end) =>
    end ? hostOf(end) : [],
  );
  const allowed = [...(gate.allow ?? []), ...ends];
  const parse = URL; // before the page can replace it
  const kinds = new Map<string, readonly string[] | undefined>(); // for each host: the categories it lacks, or none

  const lacks = (host: string): readonly string[] | undefined => {
    const isOwn = matchesHost(host, site);
    // A tracker may use a subdomain of the site; declaring the site itself does not block the site.
    const declared = consent.settings.services.filter(({hosts}) =>
      hosts?.some((one) => matchesHost(host, [one]) && !(isOwn && matchesHost(site[0] ?? '', [one]))),
    );
    if (matchesHost(host, allowed) || (isOwn && !declared.length)) return undefined;
    if (declared.some(({id}) => consent.grantedService(id))) return undefined;
    return [...new Set(declared.flatMap(({categories}) => categories))];
  };
  consent.subscribe(() => kinds.clear(), true); // before the gate, which releases according to this
  void consent.ready.then(() => kinds.clear()); // the hosts of presets are known by now

  const refuses: Refuses = (address, kind) => {
    let url: URL;
    try {
      url = new parse(address as string, document.baseURI);
    } catch {
      return false; // invalid address: the browser reports it
    }
    if (!/^(?:https?|wss?):$/.test(url.protocol)) return false;
    const host = url.hostname.replace(/\.$/, '');
    if (!kinds.has(host)) kinds.set(host, lacks(host));
    const categories = kinds.get(host);
    if (!categories) return false;
    // A page may send its visitor to an undeclared bank or login: navigation is refused only to declared trackers.
    if (!categories.length && (kind === 'window' || kind === 'form')) return false;
    emit('ithn-blocked', {url: url.href, kind, categories});
    return gate.network === 'block';
  };
  return {
    isBlocking: gate.network === 'block',
    passing: () => [
      ...site,
      ...allowed,
      ...consent.settings.services.filter(({id}) => consent.grantedService(id)).flatMap(({hosts}) => hosts ?? []),
    ],
    refuses,
    refusesIn: (text, kind) => {
      if (typeof text !== 'string') return false;
      return (text.match(addressPattern) ?? []).filter((address) => refuses(address, kind)).length > 0;
    },
    strip: (text, kind) =>
      text.replace(addressPattern, (address) => (refuses(address, kind) ? 'about:invalid' : address)),
  };
}

import type {Consent} from '../../consent/consent.ts';
import {emit} from '../../consent/events.ts';
import {matchesHost} from '../../model/hosts.ts';

/** What wants to reach out: the name of the API or of the kind of element. */
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

/** Whether something may not be reached now; who asks is told of it by `ithn-blocked`. */
export type Refuses = (address: unknown, kind: Kind) => boolean;

/** The addresses in a piece of markup, style or script, as far as they name a host. */
const addressPattern = /(?:(?:https?|wss?):)?[/\\]{2}[^\s"'`<>()\\]+/gi;

export interface Judge {
  /** Whether what is refused is held, or only reported. */
  readonly isBlocking: boolean;
  /** The hosts that may be reached now. */
  readonly passing: () => string[];
  readonly refuses: Refuses;
  /** Whether a text names an address that is refused. */
  readonly refusesIn: (text: unknown, kind: Kind) => boolean;
  /** The text with every refused address in it made one that leads nowhere. */
  readonly strip: (text: string, kind: Kind) => string;
}

/** The host of an address; none of what is no address, which the check of the configuration names. */
const hostOf = (address: string): string[] => {
  try {
    return [new URL(address, document.baseURI).hostname];
  } catch {
    return [];
  }
};

/** Judges by host: the site's own, what it allows and granted services pass, everything else is reported or refused. */
export function createJudge(consent: Consent): Judge {
  const {gate} = consent.settings;
  const site = [location.hostname.replace(/^www\./, '')];
  const {records, rights} = consent.settings;
  // Receipts and requests go where the site's owner has them go.
  const ends = [records?.endpoint, rights?.endpoint].flatMap((end) => (end ? hostOf(end) : []));
  const allowed = [...(gate.allow ?? []), ...ends];
  const parse = URL; // before the page can put its own there
  const kinds = new Map<string, readonly string[] | undefined>(); // of a host: what it lacks, or nothing

  const lacks = (host: string): readonly string[] | undefined => {
    const isOwn = matchesHost(host, site);
    // A tracker may have a name below the site's own; what is declared of the site itself shuts nothing of it.
    const declared = consent.settings.services.filter(({hosts}) =>
      hosts?.some((one) => matchesHost(host, [one]) && !(isOwn && matchesHost(site[0] ?? '', [one]))),
    );
    if (matchesHost(host, allowed) || (isOwn && !declared.length)) return undefined;
    if (declared.some(({id}) => consent.grantedService(id))) return undefined;
    return [...new Set(declared.flatMap(({categories}) => categories))];
  };
  consent.subscribe(() => kinds.clear(), true); // before the gate, which releases by what is found here
  void consent.ready.then(() => kinds.clear()); // by now presets have said their hosts

  const refuses: Refuses = (address, kind) => {
    let url: URL;
    try {
      url = new parse(address as string, document.baseURI);
    } catch {
      return false; // no address: the browser will say so itself
    }
    if (!/^(?:https?|wss?):$/.test(url.protocol)) return false;
    const host = url.hostname.replace(/\.$/, '');
    if (!kinds.has(host)) kinds.set(host, lacks(host));
    const categories = kinds.get(host);
    if (!categories) return false;
    // A page may send its visitor to a bank or a login that nobody declared: only trackers are no place to go.
    if (!categories.length && (kind === 'window' || kind === 'form')) return false;
    emit(document, 'ithn-blocked', {url: url.href, kind, categories});
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

import type {Consent} from '../consent/consent.ts';
import type {Refuser} from '../consent/hear-refusals.ts';
import {matchesHost} from '../model/hosts.ts';
import {objectable} from '../model/objectable.ts';
import {hostOfAddress, type Sight} from '../model/sight.ts';

/** A host that the page contacted, or that was refused. */
export interface Encounter {
  readonly how: 'reached' | Refuser;
  readonly host: string;
}

/**
 * What to report about hosts. The site's own, those it allows and those of services that may run are left out.
 */
export function judgeSights(consent: Consent, meetings: readonly Encounter[]): Sight[] {
  const {services, categories, gate, records, rights, signals, gpc} = consent.settings;
  const {watch} = records ?? {};
  const ends = [
    records?.endpoint,
    records?.counts,
    typeof watch === 'string' ? watch : watch?.endpoint,
    rights?.endpoint,
  ];
  const allowed = [...(gate.allow ?? []), ...ends.flatMap((end) => hostOfAddress(end, document.baseURI) ?? [])];
  const own = [location.hostname.replace(/^www\./, '')];
  const unasked = new Set([
    ...categories.filter((one) => one.required || (signals?.mode === 'opt-out' && gpc !== true)).map(({id}) => id),
    ...objectable(consent.settings),
  ]);
  const early = new Set(consent.status().slipped);

  return meetings.flatMap(({how, host}): Sight[] => {
    if (matchesHost(host, allowed)) return [];
    const declared = services.filter(({hosts}) => hosts?.some((one) => matchesHost(host, [one])));
    // A tracker may run on a subdomain of the site; a service that declares the site's own host is the site.
    if (matchesHost(host, own) && declared.every(({hosts}) => hosts?.some((one) => matchesHost(own[0] ?? '', [one]))))
      return [];
    const isFree = declared.some(
      (one) =>
        one.categories.every((id) => unasked.has(id)) ||
        (signals?.mode === 'opt-out' && consent.grantedService(one.id)),
    );
    return [
      ...(declared.length ? [] : [{kind: 'undeclared', host} as const]),
      ...(how === 'reached' ? [] : [{kind: how, host}]),
      ...(how === 'reached' && early.has(host) && !isFree ? [{kind: 'slipped', host} as const] : []),
    ];
  });
}

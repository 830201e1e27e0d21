import {matchesHost} from '../../model/hosts.ts';
import {objectable} from '../../model/objectable.ts';
import {refusedByGpc} from '../../model/refused-by-gpc.ts';
import type {KnownService} from '../model/known-services.ts';
import type {PassRecord, Phase, SeenItem, SeenRequest} from '../model/record.ts';
import {isOwn} from '../model/own-items.ts';
import {isFirstParty, type Site} from '../model/site.ts';

/** A request to a third party, with its pass and phase. */
export interface SentRequest {
  readonly pass: PassRecord;
  readonly phase: Phase;
  readonly request: SeenRequest;
}

/** A stored item, and when it was seen. */
export interface KeptItem {
  readonly pass: PassRecord;
  readonly phase: Phase;
  readonly item: SeenItem;
}

/** Requests to other hosts, except those that the browser refused. */
export const sentRequests = ({passes, url}: Site): SentRequest[] =>
  passes.flatMap((pass) =>
    pass.requests
      .filter(({held, host}) => !held && !isFirstParty(host, url))
      .flatMap((request) => {
        const phase = pass.phases[request.phase];
        return phase ? [{pass, phase, request}] : [];
      }),
  );

/** Items stored at the end of every phase, without the library's own. */
export const keptItems = ({passes, settings}: Site): KeptItem[] =>
  passes.flatMap((pass) =>
    pass.items
      .filter((item) => !isOwn(item, settings))
      .flatMap((item) => {
        const phase = pass.phases[item.phase];
        return phase ? [{pass, phase, item}] : [];
      }),
  );

/** Whether the law is opt-out. */
const isOptOut = ({settings}: Site): boolean => settings?.signals?.mode === 'opt-out';

/** A law lets it run until the visitor objects, in the region that the configuration says of this visitor. */
function mayRunUnasked({settings}: Site, {categories}: KnownService): boolean {
  const open = settings ? objectable(settings) : [];
  const isOpen = (name: string): boolean =>
    open.includes(name) || settings?.categories.find(({id}) => id === name)?.required === true;
  return categories.every(isOpen);
}

/**
 * The service that had to wait, among those that may be meant; undefined: one of them was allowed, or there is none.
 * By the law of opt-out a visitor who has said nothing is no reason to wait.
 */
export function refusedService(site: Site, phase: Phase, services: readonly KnownService[]): KnownService | undefined {
  if (phase.answer === 'unasked' && (isOptOut(site) || services.some((service) => mayRunUnasked(site, service))))
    return undefined;
  return services.some((service) => site.known.mayRun(service, phase)) ? undefined : services[0];
}

/** Whether Global Privacy Control denies a service. */
export function isRefusedByGpc({settings}: Site, {id, categories, sale, share}: KnownService): boolean {
  const refused = settings ? refusedByGpc(settings) : ['advertising'];
  return sale === true || share === true || refused.includes(id) || categories.some((one) => refused.includes(one));
}

/** A host that the configuration says may always be reached. */
export const isAllowedHost = ({settings}: Site, host: string): boolean => matchesHost(host, settings?.gate.allow ?? []);

/** A third-party cookie that lasts at least a day, so that its owner can recognise the visitor. */
export const isForeignMark = ({url}: Site, {kind, host, days = 0}: SeenItem): boolean =>
  kind === 'cookie' && days >= 1 && !isFirstParty(host, url);

/** The page itself says that scripts stop only when it is loaded again, and has not been yet. */
export const isToldToReload = ({id, offersReload}: Phase): boolean => id === 'withdrawn' && offersReload === true;

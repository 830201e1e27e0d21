import type {Consent} from '../consent/consent.ts';

/**
 * The third-party hosts that this page contacted before a yes to anything optional, as far as the browser records
 * them.
 */
export function slippedHosts(consent: Consent): string[] {
  const {state, settings} = consent;
  const isYes = settings.categories.some(({id, required}) => !required && consent.granted(id));
  const until = isYes && state.status === 'decided' ? state.decision.decidedAt - performance.timeOrigin : Infinity;
  const early = (performance.getEntriesByType?.('resource') ?? []).filter(({startTime}) => startTime < until);
  const hosts = new Set(early.map(({name}) => new URL(name).hostname));
  return [...hosts].filter((host) => host !== location.hostname);
}

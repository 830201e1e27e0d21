import type {Consent} from '../consent/consent.ts';

/** The hosts of others that this page reached before a yes to anything optional, as far as the browser remembers. */
export function slippedHosts(consent: Consent): string[] {
  const {state, settings} = consent;
  const isYes = settings.categories.some(({id, required}) => !required && consent.granted(id));
  const until = isYes && state.status === 'decided' ? state.decision.decidedAt - performance.timeOrigin : Infinity;
  const hosts = performance
    .getEntriesByType('resource')
    .filter(({startTime}) => startTime < until)
    .map(({name}) => new URL(name).hostname);
  return [...new Set(hosts)].filter((host) => host !== location.hostname);
}

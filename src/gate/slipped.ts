import type {Consent} from '../consent/consent.ts';

/** The hosts of others that this page reached before a yes to anything optional, as far as the browser remembers. */
export function slippedHosts(consent: Consent): string[] {
  const {state, settings} = consent;
  const isYes = settings.categories.some(({id, required}) => !required && consent.granted(id));
  const until = isYes && state.status === 'decided' ? state.decision.decidedAt - performance.timeOrigin : Infinity;
  const hosts = new Set<string>();
  for (const {startTime, name} of performance.getEntriesByType('resource'))
    if (startTime < until) hosts.add(new URL(name).hostname);
  hosts.delete(location.hostname);
  return [...hosts];
}

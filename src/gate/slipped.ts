import type {Consent} from '../consent/consent.ts';

/** The hosts of others that this page reached before a yes to anything optional, as far as the browser remembers. */
export function slippedHosts({state, settings}: Consent): string[] {
  const isYes = ({id, required}: {id: string; required?: boolean}): boolean | undefined =>
    !required && state.status === 'decided' && state.decision.choices.categories[id];
  const yesAt = state.status === 'decided' && settings.categories.some(isYes) ? state.decision.decidedAt : Infinity;
  const hosts = performance
    .getEntriesByType('resource')
    .filter(({startTime}) => performance.timeOrigin + startTime < yesAt)
    .map(({name}) => new URL(name).hostname);
  return [...new Set(hosts)].filter((host) => host !== location.hostname && !settings.gate.allow?.includes(host));
}

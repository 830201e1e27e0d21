import type {Category} from './category.ts';
import {isServiceGranted} from './granted.ts';
import {plainHost} from './hosts.ts';
import type {Service} from './service.ts';
import type {Restrictions} from './restriction.ts';
import type {ConsentState} from './state.ts';

/** The input of the policy: the site's services, and the hosts that are always allowed. */
export interface PolicySite {
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly gate: {readonly allow?: readonly string[]};
  readonly restrictions?: Restrictions;
}

/**
 * The Content-Security-Policy that allows the site itself, the hosts in `gate.allow` and the services that this
 * visitor granted. It limits which hosts can be reached, not what may run: the site's inline code and `eval` are not
 * restricted. A stricter policy of the site still applies, because browsers enforce both (CSP 3 §8.1).
 */
export const policyFor = (site: PolicySite, state: ConsentState): string =>
  policyOf([
    ...(site.gate.allow ?? []),
    ...site.services.filter(({id}) => isServiceGranted(id, state, site)).flatMap(({hosts}) => hosts ?? []),
  ]);

/** The same for a page that is identical for all visitors: it allows every declared host and no other. */
export const policyForEverybody = ({services, gate}: PolicySite): string =>
  policyOf([...(gate.allow ?? []), ...services.flatMap(({hosts}) => hosts ?? [])]);

function policyOf(hosts: readonly string[]): string {
  const sources = [...new Set(hosts.flatMap(sourcesOf))].sort().map((source) => ' ' + source);
  return (
    `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'${sources.join('')}; ` +
    `form-action 'self'${sources.join('')}`
  );
}

/** A host in CSP syntax: the host and its subdomains, on any port, for requests and WebSockets. */
function sourcesOf(host: string): string[] {
  const name = plainHost(host.replace(/^\*\./, ''));
  // Nothing else may get into a header: a name with a space or a semicolon could add directives.
  if (!/^[a-z\d.-]+$/.test(name)) return [];
  const names = /^[\d.]+$/.test(name) ? [name] : [name, `*.${name}`];
  return names.flatMap((one) => [`${one}:*`, `wss://${one}:*`]);
}

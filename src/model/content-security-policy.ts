import type {Category} from './category.ts';
import {isServiceGranted} from './granted.ts';
import {plainHost} from './hosts.ts';
import type {Service} from './service.ts';
import type {ConsentState} from './state.ts';

/** What the policy is made of: the site's services, and the hosts that may be reached whatever was chosen. */
export interface PolicySite {
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly gate: {readonly allow?: readonly string[]};
}

/**
 * The Content-Security-Policy that lets in the site itself, what it allows and the services that this visitor granted.
 * It says who may be reached, not what may run: inline code and `eval` of the site's own stay as free as without it.
 * A site's own stricter policy holds beside it; two policies are both enforced (CSP 3 §8.1).
 */
export const policyFor = (site: PolicySite, state: ConsentState): string =>
  policyOf([
    ...(site.gate.allow ?? []),
    ...site.services.filter(({id}) => isServiceGranted(id, state, site)).flatMap(({hosts}) => hosts ?? []),
  ]);

/** The same for a page that is one file for all: whoever is declared may be reached, nobody else ever. */
export const policyForEverybody = ({services, gate}: PolicySite): string =>
  policyOf([...(gate.allow ?? []), ...services.flatMap(({hosts}) => hosts ?? [])]);

function policyOf(hosts: readonly string[]): string {
  const sources = [...new Set(hosts.flatMap(sourcesOf))].sort().map((source) => ' ' + source);
  return (
    `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'${sources.join('')}; ` +
    `form-action 'self'${sources.join('')}`
  );
}

/** One host as CSP names it: itself and what lies below it, on any port, for requests and for web sockets. */
function sourcesOf(host: string): string[] {
  const name = plainHost(host.replace(/^\*\./, ''));
  // Nothing else may get into a header: a name with a space or a semicolon would write a policy of its own.
  if (!/^[a-z\d.-]+$/.test(name)) return [];
  const names = /^[\d.]+$/.test(name) ? [name] : [name, `*.${name}`];
  return names.flatMap((one) => [`${one}:*`, `wss://${one}:*`]);
}

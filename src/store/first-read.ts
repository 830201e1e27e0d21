import type {Mirror} from '../consent/ports.ts';
import {latest} from '../model/latest.ts';
import {parseDecision} from '../model/parse-decision.ts';
import type {ConsentState} from '../model/state.ts';

/**
 * A mirror whose first read also includes the state passed by a server. Only once: after that the browser's own
 * storage counts, so that what is erased stays erased.
 */
export function withFirstRead(mirror: Mirror | undefined, handed: ConsentState | undefined): Mirror | undefined {
  let first = handed && handed.status !== 'unasked' ? parseDecision(handed.decision) : undefined;
  if (!first) return mirror;
  return {
    read() {
      const known = first;
      first = undefined;
      return latest(mirror?.read(), known);
    },
    write: (decision) => mirror?.write(decision),
  };
}

import type {Kysely} from 'kysely';
import {append} from './append.ts';
import type {Extend} from './extend-chains.ts';
import {findExtensions} from './find-extensions.ts';
import {insist} from './insist.ts';
import type {Arrival, Outcome} from './judge.ts';
import type {Tables} from './tables.ts';

/**
 * Appends a batch and returns an outcome for each arrival, all on disk. If the database can (`extend`), what simply follows
 * its chain is written by one statement, and only the rest is compared with what is stored, in a transaction. Should that
 * fail, senders deliver the whole batch again, and what is stored already counts as a duplicate.
 */
export async function appendBatch(
  database: Kysely<Tables>,
  arrivals: readonly Arrival[],
  extend?: Extend,
): Promise<Outcome[]> {
  const locksRows = extend !== undefined;
  const extensions = extend ? findExtensions(arrivals) : [];
  const extended =
    extend && extensions.length > 0 ? await insist(() => extend(database, extensions)) : new Set<string>();
  const rest = arrivals.filter(({receipt}) => !extended.has(receipt.consentId));
  const outcomes = rest.length > 0 ? await insist(() => append(database, rest, locksRows)) : [];
  const judged = outcomes.values();
  return arrivals.map(({receipt}) => {
    const outcome = extended.has(receipt.consentId) ? undefined : judged.next().value;
    return outcome ?? {status: 'accepted'};
  });
}

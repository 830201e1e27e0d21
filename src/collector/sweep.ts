import {setImmediate} from 'node:timers/promises';
import type {Kysely, Transaction} from 'kysely';
import {insist} from './insist.ts';
import type {ChainRow, ReceiptRow, Tables} from './tables.ts';

export interface SweepOptions {
  /** Milliseconds: receipts that arrived before this are old. */
  readonly before: number;
  /** Milliseconds: the last receipt of a chain stays while it is in force. */
  readonly now: number;
  /** Whether the database locks single rows; SQLite locks the whole file anyway. */
  readonly locksRows: boolean;
  /** Ends the sweep between two batches. */
  readonly signal: AbortSignal;
}

/** Receipts that one transaction erases: this limits how long writers to the same chains wait. */
const page = 500;

type Old = Pick<ReceiptRow, 'received_at' | 'consent_id' | 'sequence'>;
type Last = Pick<ReceiptRow, 'consent_id' | 'sequence' | 'hash'>;

/**
 * Erases old receipts from the beginning of their chains, in batches, and updates where each chain begins. Several
 * processes may sweep one database: a chain that another process is writing to or sweeping is skipped until next
 * time. Returns how many were erased.
 */
export async function sweep(database: Kysely<Tables>, options: SweepOptions): Promise<number> {
  let erased = 0;
  let after: Old | undefined;
  do {
    const old = await insist(() => findOld(database, options, after));
    const ends = new Map<string, number>();
    for (const {consent_id: id, sequence} of old) ends.set(id, Math.max(sequence, ends.get(id) ?? 0));
    if (ends.size > 0) erased += await insist(() => shorten(database, ends, options.locksRows));
    after = old.length === page ? old.at(-1) : undefined;
    await setImmediate(); // lets waiting writes run
  } while (after && !options.signal.aborted);
  return erased;
}

/** Receipts that may be erased, in the order of arrival. */
function findOld(database: Kysely<Tables>, {before, now}: SweepOptions, after: Old | undefined): Promise<Old[]> {
  let query = database
    .selectFrom('ithn_receipts')
    .innerJoin('ithn_chains', 'ithn_chains.consent_id', 'ithn_receipts.consent_id')
    .select(['received_at', 'ithn_receipts.consent_id', 'sequence'])
    .where('received_at', '<', before)
    // the last receipt is the proof of what is in force
    .where((where) => where.or([where('sequence', '<', where.ref('head_sequence')), where('valid_until', '<', now)]))
    .orderBy('received_at')
    .orderBy('ithn_receipts.consent_id')
    .orderBy('sequence')
    .limit(page);
  if (after)
    query = query.where((where) =>
      where(
        where.refTuple('received_at', 'ithn_receipts.consent_id', 'sequence'),
        '>',
        where.tuple(after.received_at, after.consent_id, after.sequence),
      ),
    );
  return query.execute();
}

/** Erases each chain up to its place in `ends`. */
const shorten = (database: Kysely<Tables>, ends: ReadonlyMap<string, number>, locksRows: boolean): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const chains = await transaction
      .selectFrom('ithn_chains')
      .selectAll()
      .where('consent_id', 'in', [...ends.keys()])
      .$if(locksRows, (query) => query.forUpdate().skipLocked())
      .execute();
    // Another sweep may have run between the read and the lock: an anchor must never move back.
    const lasts = await readLasts(transaction, chains, ends);
    if (lasts.length === 0) return 0;
    await moveAnchors(transaction, chains, lasts);
    const {numDeletedRows} = await transaction
      .deleteFrom('ithn_receipts')
      .where((where) =>
        where.or(
          lasts.map((last) =>
            where.and([where('consent_id', '=', last.consent_id), where('sequence', '<=', last.sequence)]),
          ),
        ),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  });

async function readLasts(
  transaction: Transaction<Tables>,
  chains: readonly ChainRow[],
  ends: ReadonlyMap<string, number>,
): Promise<Last[]> {
  if (chains.length === 0) return [];
  return transaction
    .selectFrom('ithn_receipts')
    .select(['consent_id', 'sequence', 'hash'])
    .where((where) =>
      where.or(
        chains.map(({consent_id: id}) =>
          where.and([where('consent_id', '=', id), where('sequence', '=', ends.get(id) ?? 0)]),
        ),
      ),
    )
    .execute();
}

async function moveAnchors(
  transaction: Transaction<Tables>,
  chains: readonly ChainRow[],
  lasts: readonly Last[],
): Promise<void> {
  const byId = new Map(lasts.map((last) => [last.consent_id, last]));
  const rows = chains.flatMap((chain) => {
    const last = byId.get(chain.consent_id);
    return last ? [{...chain, anchor_sequence: last.sequence, anchor_hash: last.hash}] : [];
  });
  await transaction
    .insertInto('ithn_chains')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('consent_id').doUpdateSet((set) => ({
        anchor_sequence: set.ref('excluded.anchor_sequence'),
        anchor_hash: set.ref('excluded.anchor_hash'),
      })),
    )
    .execute();
}

import type {Kysely, Transaction} from 'kysely';
import {judge, origin, type Arrival, type Chain, type Outcome} from './judge.ts';
import {toReceiptRow} from './receipt-row.ts';
import type {ChainRow, Tables} from './tables.ts';

/** Rows that one statement writes; SQLite takes 32,766 parameters. */
const most = 500;

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let index = 0; index < all.length; index += most) yield all.slice(index, index + most);
}

const key = (consentId: string, sequence: number): string => `${consentId} ${sequence}`;

/**
 * Appends receipts that follow their chain and returns an outcome for each, in one transaction: what is reported as
 * accepted is on disk. If the database locks rows (`locksRows`), servers that write to the same chains wait for each
 * other. Two servers that begin the same chain cannot both take a place: the second fails on the primary key, and the
 * caller retries.
 */
export const append = (
  database: Kysely<Tables>,
  arrivals: readonly Arrival[],
  locksRows: boolean,
): Promise<Outcome[]> =>
  database.transaction().execute(async (transaction) => {
    const chains = await readChains(transaction, arrivals, locksRows);
    const known = new Set(chains.keys());
    const texts = await readTexts(transaction, arrivals, chains);
    const accepted: Arrival[] = [];

    const outcomes = arrivals.map((arrival): Outcome => {
      const {receipt, text, anchor} = arrival;
      const {consentId, sequence, hash} = receipt;
      const chain = chains.get(consentId);
      const outcome = judge(arrival, chain, (place) => texts.get(key(consentId, place)));
      if (outcome.status === 'accepted') {
        accepted.push(arrival);
        texts.set(key(consentId, sequence), text);
        chains.set(consentId, {anchor: chain?.anchor ?? anchor ?? origin, head: {sequence, hash}});
      }
      return outcome;
    });

    await writeReceipts(transaction, accepted);
    await writeChains(transaction, accepted, chains, known);
    return outcomes;
  });

/** Always locked in the same order, so that two servers wait for each other instead of deadlocking. */
async function readChains(
  database: Transaction<Tables>,
  arrivals: readonly Arrival[],
  locksRows: boolean,
): Promise<Map<string, Chain>> {
  const chains = new Map<string, Chain>();
  const ids = [...new Set(arrivals.map(({receipt}) => receipt.consentId))].sort();
  for (const some of chunks(ids)) {
    const rows = await database
      .selectFrom('ithn_chains')
      .selectAll()
      .where('consent_id', 'in', some)
      .$if(locksRows, (query) => query.orderBy('consent_id').forUpdate())
      .execute();
    for (const row of rows)
      chains.set(row.consent_id, {
        anchor: {sequence: row.anchor_sequence, hash: row.anchor_hash},
        head: {sequence: row.head_sequence, hash: row.head_hash},
      });
  }
  return chains;
}

/** The stored receipts at the places that arrivals claim. */
async function readTexts(
  database: Transaction<Tables>,
  arrivals: readonly Arrival[],
  chains: ReadonlyMap<string, Chain>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const repeated = arrivals.filter(
    ({receipt}) => receipt.sequence <= (chains.get(receipt.consentId) ?? {head: origin}).head.sequence,
  );
  for (const some of chunks(repeated)) {
    const rows = await database
      .selectFrom('ithn_receipts')
      .select(['consent_id', 'sequence', 'body'])
      .where((where) =>
        where.or(
          some.map(({receipt}) =>
            where.and([where('consent_id', '=', receipt.consentId), where('sequence', '=', receipt.sequence)]),
          ),
        ),
      )
      .execute();
    for (const row of rows) texts.set(key(row.consent_id, row.sequence), row.body);
  }
  return texts;
}

async function writeReceipts(database: Transaction<Tables>, accepted: readonly Arrival[]): Promise<void> {
  const inOrder = accepted.toSorted(({receipt: one}, {receipt: other}) =>
    one.consentId < other.consentId ? -1 : one.consentId > other.consentId ? 1 : one.sequence - other.sequence,
  );
  for (const some of chunks(inOrder)) {
    await database.insertInto('ithn_receipts').values(some.map(toReceiptRow)).execute();
  }
}

/**
 * Where each chain now begins and ends. A chain that was not found is inserted, never updated: if another server has
 * begun it meanwhile, its head must not move back.
 */
async function writeChains(
  database: Transaction<Tables>,
  accepted: readonly Arrival[],
  chains: ReadonlyMap<string, Chain>,
  known: ReadonlySet<string>,
): Promise<void> {
  const ids = [...new Set(accepted.map(({receipt}) => receipt.consentId))].sort();
  const toRow = (id: string): ChainRow => {
    const {anchor, head} = chains.get(id) ?? {anchor: origin, head: origin};
    return {
      consent_id: id,
      anchor_sequence: anchor.sequence,
      anchor_hash: anchor.hash,
      head_sequence: head.sequence,
      head_hash: head.hash,
    };
  };
  for (const some of chunks(ids.filter((id) => !known.has(id))))
    await database.insertInto('ithn_chains').values(some.map(toRow)).execute();
  for (const some of chunks(ids.filter((id) => known.has(id))))
    await database
      .insertInto('ithn_chains')
      .values(some.map(toRow))
      .onConflict((conflict) =>
        conflict.column('consent_id').doUpdateSet((set) => ({
          head_sequence: set.ref('excluded.head_sequence'),
          head_hash: set.ref('excluded.head_hash'),
        })),
      )
      .execute();
}

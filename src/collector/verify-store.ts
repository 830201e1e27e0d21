import {createHash} from 'node:crypto';
import {setImmediate} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import {insist} from './insist.ts';
import {verifyReceipts, type ReceiptFault} from '../model/verify-receipts.ts';
import {parseRow} from './read-receipts.ts';
import type {ChainRow, ReceiptRow, Tables} from './tables.ts';

export interface StoreFault extends ReceiptFault {
  readonly consentId: string;
}

export interface StoreVerification {
  readonly valid: boolean;
  /** How many were checked. */
  readonly chains: number;
  readonly receipts: number;
  /** The first thousand. */
  readonly faults: readonly StoreFault[];
}

const page = 500;
const mostFaults = 1000;

/** SHA-256 in lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Checks each chain by itself, and against where it began and ended when its last receipt arrived. That a whole chain
 * was removed together with its notes cannot be detected from the database alone: that needs an earlier export.
 */
export async function verifyStore(database: Kysely<Tables>, consentId?: string): Promise<StoreVerification> {
  const faults: StoreFault[] = [];
  let chains = 0;
  let receipts = 0;

  const check = async (rows: readonly ReceiptRow[], chain: ChainRow | undefined): Promise<void> => {
    const id = rows[0]?.consent_id ?? chain?.consent_id ?? '';
    chains++;
    receipts += rows.length;
    const ends = chain && {
      anchor: {sequence: chain.anchor_sequence, hash: chain.anchor_hash},
      head: {sequence: chain.head_sequence, hash: chain.head_hash},
    };
    const found = await verifyReceipts(rows.map(parseRow), (text) => Promise.resolve(sha256(text)), ends);
    const all = chain ? found.faults : rows.map((_, index) => ({index, id: '', kind: 'inserted' as const}));
    for (const fault of all)
      if (faults.length < mostFaults)
        faults.push({...fault, consentId: id, id: fault.id || (rows[fault.index]?.id ?? '')});
  };

  for await (const groups of readGroups(database, consentId))
    for (const rows of groups.values()) await check(rows, chainOf(rows.at(-1)));
  for (const chain of await readEmptied(database, consentId)) await check([], chain);
  return {valid: faults.length === 0, chains, receipts, faults};
}

/** A receipt and the notes of its chain at the same instant, so that later arrivals are not reported as faults. */
type Noted = ReceiptRow & {readonly [name in Exclude<keyof ChainRow, 'consent_id'>]: ChainRow[name] | null};

function chainOf(row: Noted | undefined): ChainRow | undefined {
  if (row?.anchor_sequence == null || row.head_sequence === null) return undefined;
  const {consent_id, anchor_sequence, anchor_hash, head_sequence, head_hash} = row;
  return {consent_id, anchor_sequence, anchor_hash, head_sequence, head_hash};
}

/** The receipts of several consent ids at a time, grouped by id. */
async function* readGroups(
  database: Kysely<Tables>,
  consentId: string | undefined,
): AsyncGenerator<Map<string, Noted[]>> {
  let groups = new Map<string, Noted[]>();
  let last: Noted | undefined;
  do {
    let query = database
      .selectFrom('ithn_receipts as receipt')
      .leftJoin('ithn_chains as chain', 'chain.consent_id', 'receipt.consent_id')
      .selectAll('receipt')
      .select(['anchor_sequence', 'anchor_hash', 'head_sequence', 'head_hash'])
      .orderBy('receipt.consent_id')
      .orderBy('receipt.sequence')
      .limit(page);
    if (consentId !== undefined) query = query.where('receipt.consent_id', '=', consentId);
    const after = last;
    if (after)
      query = query.where((where) =>
        where(
          where.refTuple('receipt.consent_id', 'receipt.sequence'),
          '>',
          where.tuple(after.consent_id, after.sequence),
        ),
      );
    const rows = await insist(() => query.execute());
    for (const row of rows) {
      const group = groups.get(row.consent_id);
      if (group) group.push(row);
      else groups.set(row.consent_id, [row]);
    }
    last = rows.length === page ? rows.at(-1) : undefined;

    // the last id of a full page may continue in the next
    const open = last && groups.get(last.consent_id);
    if (last) groups.delete(last.consent_id);
    yield groups;
    groups = new Map(last && open ? [[last.consent_id, open]] : []);
    await setImmediate();
  } while (last);
}

/** Chains that should have receipts and have none. */
function readEmptied(database: Kysely<Tables>, consentId: string | undefined): Promise<ChainRow[]> {
  let query = database
    .selectFrom('ithn_chains')
    .selectAll()
    .whereRef('head_sequence', '>', 'anchor_sequence')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('ithn_receipts')
            .select('ithn_receipts.id')
            .whereRef('ithn_receipts.consent_id', '=', 'ithn_chains.consent_id'),
        ),
      ),
    )
    .limit(mostFaults);
  if (consentId !== undefined) query = query.where('consent_id', '=', consentId);
  return query.execute();
}

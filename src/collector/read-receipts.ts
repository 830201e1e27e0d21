import {setImmediate} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import {insist} from './insist.ts';
import {parseReceipt, type Receipt} from '../model/receipt.ts';
import type {ReceiptRow, Tables} from './tables.ts';

export interface StoredReceipt {
  /** Milliseconds by the server's clock. */
  readonly receivedAt: number;
  readonly receipt: Receipt;
}

export interface ReceiptFilter {
  readonly consentId?: string | undefined;
  /** Milliseconds by the server's clock: received at `from` or later, and before `until`. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

const page = 500;

/** The receipt in a row; `undefined` if the row was altered and is no longer valid. */
export function parseRow(row: ReceiptRow): Receipt | undefined {
  try {
    const receipt = parseReceipt({...(JSON.parse(row.body) as object), hash: row.hash});
    const isSame = receipt?.consentId === row.consent_id && receipt.sequence === row.sequence && receipt.id === row.id;
    return isSame ? receipt : undefined;
  } catch {
    return undefined; // no JSON
  }
}

/** Every receipt in the order of arrival; unreadable ones are left out, and `verify` reports them. */
export async function* readReceipts(
  database: Kysely<Tables>,
  {consentId, from = 0, until = Number.MAX_SAFE_INTEGER}: ReceiptFilter = {},
): AsyncGenerator<StoredReceipt> {
  let last: ReceiptRow | undefined;
  do {
    let query = database
      .selectFrom('ithn_receipts')
      .selectAll()
      .where('received_at', '>=', from)
      .where('received_at', '<', until)
      .orderBy('received_at')
      .orderBy('consent_id')
      .orderBy('sequence')
      .limit(page);
    if (consentId !== undefined) query = query.where('consent_id', '=', consentId);
    const after = last;
    if (after)
      query = query.where((where) =>
        where(
          where.refTuple('received_at', 'consent_id', 'sequence'),
          '>',
          where.tuple(after.received_at, after.consent_id, after.sequence),
        ),
      );
    const pageQuery = query;
    const rows = await insist(() => pageQuery.execute());
    for (const row of rows) {
      const receipt = parseRow(row);
      if (receipt) yield {receivedAt: Number(row.received_at), receipt};
    }
    last = rows.length === page ? rows.at(-1) : undefined;
    await setImmediate(); // a long export lets deliveries in between
  } while (last);
}

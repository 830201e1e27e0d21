import {setImmediate} from 'node:timers/promises';
import type {Kysely} from 'kysely';
import type {Tables} from './tables.ts';

/** Chains that one transaction shortens: those who wait to write wait no longer than this takes. */
const page = 200;

/** Erases old receipts from the beginning of their chains and notes in the chain where it begins now. */
export async function sweep(database: Kysely<Tables>, before: number, now: number): Promise<number> {
  let erased = 0;
  for (;;) {
    const found = await sweepPage(database, before, now);
    erased += found.erased;
    if (found.chains < page) return erased;
    await setImmediate();
  }
}

const sweepPage = (database: Kysely<Tables>, before: number, now: number): Promise<{chains: number; erased: number}> =>
  database.transaction().execute(async (transaction) => {
    const old = await transaction
      .selectFrom('ithn_receipts')
      .innerJoin('ithn_chains', 'ithn_chains.consent_id', 'ithn_receipts.consent_id')
      .select((select) => ['ithn_receipts.consent_id', select.fn.max('ithn_receipts.sequence').as('sequence')])
      .where('received_at', '<', before)
      .where((where) =>
        // the last receipt is the proof of what is in force
        where.or([where('sequence', '<', where.ref('head_sequence')), where('valid_until', '<', now)]),
      )
      .groupBy('ithn_receipts.consent_id')
      .limit(page)
      .execute();

    let erased = 0;
    for (const {consent_id: id, sequence} of old) {
      const last = await transaction
        .selectFrom('ithn_receipts')
        .select(['sequence', 'hash'])
        .where('consent_id', '=', id)
        .where('sequence', '=', sequence)
        .executeTakeFirstOrThrow();
      await transaction
        .updateTable('ithn_chains')
        .set({anchor_sequence: last.sequence, anchor_hash: last.hash})
        .where('consent_id', '=', id)
        .execute();
      const {numDeletedRows} = await transaction
        .deleteFrom('ithn_receipts')
        .where('consent_id', '=', id)
        .where('sequence', '<=', sequence)
        .executeTakeFirst();
      erased += Number(numDeletedRows);
    }
    return {chains: old.length, erased};
  });

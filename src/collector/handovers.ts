import type {Kysely} from 'kysely';
import type {HandoverRow, Tables} from './tables.ts';

/** One choice on its way from one site of the controller to another. */
export interface Handover {
  /** The origins that it comes from and goes to. */
  readonly from: string;
  readonly to: string;
  /** What is handed over, as the first site wrote and signed it. */
  readonly text: string;
  /** Made with the code in the link, which never comes here. */
  readonly signature: string;
}

/** Stores a hand-over until it is redeemed or `expiresAt` (milliseconds); `false` if its id exists. Erases expired ones. */
export const addHandover = (
  database: Kysely<Tables>,
  id: string,
  {from, to, text, signature}: Handover,
  {now, expiresAt}: {readonly now: number; readonly expiresAt: number},
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('ithn_handovers').where('expires_at', '<=', now).execute();
    const row: HandoverRow = {id, sender: from, receiver: to, body: text, signature, expires_at: expiresAt};
    const {numInsertedOrUpdatedRows} = await transaction
      .insertInto('ithn_handovers')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  });

/**
 * Removes a hand-over and returns it, in one statement: of many who ask at once, one gets it. Whoever asks ends it, also if
 * it has expired or `to` is another origin: then a code is in the wrong hands. `undefined` if there is none for `to`.
 */
export async function takeHandover(
  database: Kysely<Tables>,
  id: string,
  {to, now}: {readonly to: string; readonly now: number},
): Promise<Handover | undefined> {
  const row = await database.deleteFrom('ithn_handovers').where('id', '=', id).returningAll().executeTakeFirst();
  if (row?.receiver !== to || Number(row.expires_at) <= now) return undefined;
  return {from: row.sender, to, text: row.body, signature: row.signature};
}

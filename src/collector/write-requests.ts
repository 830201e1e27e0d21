import type {Kysely, Transaction} from 'kysely';
import {addDays} from '../model/due-date.ts';
import {isClosed, nextStatuses} from '../model/request-progress.ts';
import {referenceOf, type RequestBody} from '../model/rights-request.ts';
import {findRequest, requestOf} from './read-requests.ts';
import type {RequestChange, StoredRequest} from './stored-request.ts';
import type {RequestRow, Tables} from './tables.ts';

type Added = {readonly status: 'added' | 'known'; readonly request: StoredRequest} | {readonly status: 'conflict'};
type Changed = {readonly status: 'changed'; readonly request: StoredRequest} | {readonly status: 'stale' | 'unknown'};

/** Canonical text, independent of the sender's key order. */
const textOf = (body: RequestBody): string =>
  JSON.stringify(body, Object.keys(body).sort((one, other) => (one < other ? -1 : 1))); // prettier-ignore

/** Stores a request once: the same id with the same content is a duplicate, with different content a conflict. */
export const addRequest = (
  database: Kysely<Tables>,
  body: RequestBody,
  receivedAt: number,
  {days, timeZone}: {readonly days: number; readonly timeZone: string},
): Promise<Added> =>
  database.transaction().execute(async (transaction) => {
    const row: RequestRow = {
      id: body.id,
      reference: referenceOf(body.id),
      kind: body.kind,
      status: 'received',
      outcome: null,
      reason: null,
      received_at: receivedAt,
      due_at: addDays(receivedAt, days, timeZone),
      closed_at: null,
      body: textOf(body),
    };
    // Writes before it reads: of two concurrent ones the second waits for the first.
    const {numInsertedOrUpdatedRows} = await transaction
      .insertInto('ithn_requests')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) {
      const known = await findRequest(transaction, body.id);
      if (!known) throw new Error('removed while being read');
      return textOf(known.body) === row.body ? {status: 'known', request: known} : {status: 'conflict'};
    }
    await note(transaction, row.id, receivedAt, {status: 'received'});
    return {status: 'added', request: requestOf(row)};
  });

/**
 * Changes the status of a request from the one it was seen with; `stale` if that has changed or the transition is not
 * allowed.
 */
export const changeRequest = (
  database: Kysely<Tables>,
  id: string,
  {from, status, outcome, reason, days = 30}: RequestChange,
  at: number,
  timeZone: string,
): Promise<Changed> =>
  database.transaction().execute(async (transaction) => {
    const known = await findRequest(transaction, id);
    if (!known) return {status: 'unknown'};
    if (known.status !== from || !nextStatuses(from).includes(status)) return {status: 'stale'};
    const change = {
      status,
      outcome: outcome ?? null,
      reason: reason ?? null,
      due_at: status === 'extended' ? addDays(known.dueAt, days, timeZone) : known.dueAt,
      closed_at: isClosed(status) ? at : null,
    };
    const {numUpdatedRows} = await transaction
      .updateTable('ithn_requests')
      .set(change)
      .where('id', '=', id)
      .where('status', '=', from) // another clerk or server was first
      .executeTakeFirst();
    if (!numUpdatedRows) return {status: 'stale'};
    await note(transaction, id, at, change);
    return {
      status: 'changed',
      request: {...known, ...change, dueAt: change.due_at, closedAt: change.closed_at},
    };
  });

async function note(
  transaction: Transaction<Tables>,
  id: string,
  at: number,
  {status, outcome = null, reason = null}: {status: string; outcome?: string | null; reason?: string | null},
): Promise<void> {
  const {count} = await transaction
    .selectFrom('ithn_request_steps')
    .select((select) => select.fn.countAll().as('count'))
    .where('request_id', '=', id)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('ithn_request_steps')
    .values({request_id: id, place: Number(count), at, status, outcome, reason})
    .execute();
}

/** Erases requests that ended before `before`, with all their texts. Returns how many. */
export const sweepRequests = (database: Kysely<Tables>, before: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const ended = transaction.selectFrom('ithn_requests').select('id').where('closed_at', '<', before);
    await transaction.deleteFrom('ithn_request_steps').where('request_id', 'in', ended).execute();
    const {numDeletedRows} = await transaction
      .deleteFrom('ithn_requests')
      .where('closed_at', '<', before)
      .executeTakeFirst();
    return Number(numDeletedRows);
  });

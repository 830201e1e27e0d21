import type {Kysely, Transaction} from 'kysely';
import {addDays} from '../model/due-date.ts';
import {isClosed, nextStatuses} from '../model/request-progress.ts';
import {
  referenceOf,
  type RequestBody,
  type RequestKind,
  type RequestOutcome,
  type RequestStatus,
} from '../model/rights-request.ts';
import type {RequestRow, Tables} from './tables.ts';

/** A request as it is kept. Times in milliseconds by the server's clock. */
export interface StoredRequest {
  readonly id: string;
  readonly reference: string;
  readonly kind: RequestKind;
  readonly status: RequestStatus;
  readonly outcome: RequestOutcome | null;
  readonly reason: string | null;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly closedAt: number | null;
  /** What the customer wrote. */
  readonly body: RequestBody;
}

/** One step that a request has taken. */
export interface RequestStep {
  readonly at: number;
  readonly status: RequestStatus;
  readonly outcome: RequestOutcome | null;
  readonly reason: string | null;
}

/** A step that somebody of the shop wants a request to take. */
export interface RequestChange {
  /** The status it was seen with. */
  readonly from: RequestStatus;
  readonly status: RequestStatus;
  readonly outcome?: RequestOutcome;
  readonly reason?: string;
  /** Of an extension: how many days the due date moves. */
  readonly days?: number;
}

export interface RequestFilter {
  /** Only what has not ended, or only what has. */
  readonly open?: boolean | undefined;
  readonly status?: RequestStatus | undefined;
  /** How many, and behind which: the page before ended with this due date and id. */
  readonly limit?: number;
  readonly after?: {readonly dueAt: number; readonly id: string} | undefined;
}

type Added = {readonly status: 'added' | 'known'; readonly request: StoredRequest} | {readonly status: 'conflict'};
type Changed = {readonly status: 'changed'; readonly request: StoredRequest} | {readonly status: 'stale' | 'unknown'};

const read = (row: RequestRow): StoredRequest => ({
  id: row.id,
  reference: row.reference,
  kind: row.kind as RequestKind,
  status: row.status as RequestStatus,
  outcome: row.outcome as RequestOutcome | null,
  reason: row.reason,
  receivedAt: Number(row.received_at),
  dueAt: Number(row.due_at),
  closedAt: row.closed_at === null ? null : Number(row.closed_at),
  body: JSON.parse(row.body) as RequestBody,
});

/** The same words in the same order, whatever the sender's order was. */
const textOf = (body: RequestBody): string =>
  JSON.stringify(body, Object.keys(body).sort((one, other) => (one < other ? -1 : 1))); // prettier-ignore

/** Keeps a request, once: the same id with the same words is the one that is there, with other words a conflict. */
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
    // Written before anything is read: of two that come at once the second waits for the first.
    const {numInsertedOrUpdatedRows} = await transaction
      .insertInto('ithn_requests')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) {
      const known = await findRequest(transaction, body.id);
      if (!known) throw new Error('gone while it was looked at');
      return textOf(known.body) === row.body ? {status: 'known', request: known} : {status: 'conflict'};
    }
    await note(transaction, row.id, receivedAt, {status: 'received'});
    return {status: 'added', request: read(row)};
  });

export async function findRequest(database: Kysely<Tables>, id: string): Promise<StoredRequest | undefined> {
  const row = await database.selectFrom('ithn_requests').selectAll().where('id', '=', id).executeTakeFirst();
  return row && read(row);
}

/** The most urgent first. */
export async function listRequests(
  database: Kysely<Tables>,
  {open, status, limit = 100, after}: RequestFilter = {},
): Promise<StoredRequest[]> {
  let query = database.selectFrom('ithn_requests').selectAll().orderBy('due_at').orderBy('id').limit(limit);
  if (open !== undefined) query = query.where('closed_at', open ? 'is' : 'is not', null);
  if (status) query = query.where('status', '=', status);
  if (after)
    query = query.where((where) => where(where.refTuple('due_at', 'id'), '>', where.tuple(after.dueAt, after.id)));
  return (await query.execute()).map(read);
}

/** How a request came to where it is, oldest step first. */
export async function readSteps(database: Kysely<Tables>, id: string): Promise<RequestStep[]> {
  const rows = await database
    .selectFrom('ithn_request_steps')
    .selectAll()
    .where('request_id', '=', id)
    .orderBy('place')
    .execute();
  return rows.map(({at, status, outcome, reason}) => ({
    at: Number(at),
    status: status as RequestStatus,
    outcome: outcome as RequestOutcome | null,
    reason,
  }));
}

/** Moves a request on from the status it was seen with; `stale` where it is not there any more, or may not go there. */
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
      .where('status', '=', from) // two clerks, two servers: one of them was first
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

/** Erases requests that ended before `before`, with all that was written in them. Returns how many. */
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

import type {Kysely} from 'kysely';
import type {RequestBody, RequestKind, RequestOutcome, RequestStatus} from '../model/rights-request.ts';
import type {RequestFilter, RequestStep, StoredRequest} from './stored-request.ts';
import type {RequestRow, Tables} from './tables.ts';

/** Converts a row of the table to a request. */
export const requestOf = (row: RequestRow): StoredRequest => ({
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

/** Reads the request with this id; undefined if there is none. */
export async function findRequest(database: Kysely<Tables>, id: string): Promise<StoredRequest | undefined> {
  const row = await database.selectFrom('ithn_requests').selectAll().where('id', '=', id).executeTakeFirst();
  return row && requestOf(row);
}

/** Lists requests, the most urgent first. */
export async function listRequests(
  database: Kysely<Tables>,
  {open, status, limit = 100, after}: RequestFilter = {},
): Promise<StoredRequest[]> {
  let query = database.selectFrom('ithn_requests').selectAll().orderBy('due_at').orderBy('id').limit(limit);
  if (open !== undefined) query = query.where('closed_at', open ? 'is' : 'is not', null);
  if (status) query = query.where('status', '=', status);
  if (after)
    query = query.where((where) => where(where.refTuple('due_at', 'id'), '>', where.tuple(after.dueAt, after.id)));
  return (await query.execute()).map(requestOf);
}

/** Reads the history of a request, oldest step first. */
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

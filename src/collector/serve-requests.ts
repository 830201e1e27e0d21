import {isClosed, needsReason} from '../model/request-progress.ts';
import {requestStatuses, type RequestBody, type RequestStatus} from '../model/rights-request.ts';
import {createFaultFinder, whole as wholeBody} from './find-fault.ts';
import schema from './request.schema.json' with {type: 'json'};
import type {RequestChange, StoredRequest} from './stored-request.ts';
import {json, refuse, toTime} from './respond.ts';
import type {RequestStore} from './store.ts';

const findFault = createFaultFinder(schema);
const findChangeFault = createFaultFinder({$defs: schema.$defs, $ref: '#/$defs/change'});

/** When requests are due. */
export interface DueRule {
  readonly days: number;
  /** IANA name of the zone whose calendar days are counted. */
  readonly timeZone: string;
}

/** What the customer may see: the submitted texts are not returned. */
const progressOf = ({id, reference, status, outcome, reason, receivedAt, dueAt}: StoredRequest, path: string) => ({
  reference,
  status,
  receivedAt: toTime(receivedAt),
  dueAt: toTime(dueAt),
  ...(outcome && {outcome}),
  ...(reason && {reason}),
  statusUrl: `${path.endsWith('/') ? '.' : 'requests'}/${id}`,
});

const whole = ({receivedAt, dueAt, closedAt, ...request}: StoredRequest) => ({
  ...request,
  receivedAt: toTime(receivedAt),
  dueAt: toTime(dueAt),
  closedAt: closedAt === null ? null : toTime(closedAt),
});

/** 201 with the reference; 200 if it already exists; 409 if another request has its id; 422 if it is invalid. */
export async function keepRequest(
  store: RequestStore,
  value: unknown,
  {path, now, due}: {readonly path: string; readonly now: number; readonly due: DueRule},
): Promise<Response> {
  const fault = findFault(value);
  const field = fault?.startsWith(wholeBody) ? undefined : fault?.split(/[ .]/)[0];
  if (fault) return json(422, {error: fault, field});
  const added = await store.add(value as RequestBody, now, due);
  if (added.status === 'conflict') return refuse(409, 'another request has this id');
  return json(added.status === 'added' ? 201 : 200, progressOf(added.request, path));
}

/** The status of a request, for anyone who has its id, which has about 128 random bits. */
export async function tellProgress(store: RequestStore, id: string, path: string): Promise<Response> {
  const request = await store.find(id);
  return request
    ? json(200, {...progressOf(request, path), statusUrl: id})
    : refuse(404, 'no such request', {'cache-control': 'no-store'});
}

/** Everything about one request, for the shop. */
export async function tellAll(store: RequestStore, id: string): Promise<Response> {
  const request = await store.find(id);
  if (!request) return refuse(404, 'no such request');
  const steps = (await store.steps(id)).map(({at, ...step}) => ({...step, at: toTime(at)}));
  return json(200, {...whole(request), steps});
}

const mostListed = 200;

/** The keys of a query that `listAll` reads. */
export const listKeys = ['status', 'open', 'limit', 'after'];

/** `status=` or `open=true|false`, `limit=`, and `after=` with the `next` of the previous page. */
export async function listAll(store: RequestStore, query: URLSearchParams): Promise<Response> {
  const status = query.get('status');
  const open = query.get('open');
  const limit = Number(query.get('limit') ?? 100);
  const [, dueAt, id] = /^(\d+) ([\w-]+)$/.exec(query.get('after') ?? '') ?? [];
  if (status !== null && !(requestStatuses as readonly string[]).includes(status))
    return refuse(400, `status must be one of ${requestStatuses.join(', ')}`);
  if (open !== null && open !== 'true' && open !== 'false') return refuse(400, 'open must be true or false');
  if (!Number.isInteger(limit) || limit < 1 || limit > mostListed)
    return refuse(400, `limit must be from 1 to ${mostListed}`);
  if (query.has('after') && !id) return refuse(400, 'after must be the "next" value of the previous page');
  const found = await store.list({
    open: open === null ? undefined : open === 'true',
    status: (status as RequestStatus | null) ?? undefined,
    limit: limit + 1,
    after: id ? {dueAt: Number(dueAt), id} : undefined,
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return json(200, {
    requests: page.map(whole),
    ...(found.length > limit && last && {next: `${last.dueAt} ${last.id}`}),
  });
}

/** Changes the status: 409 if another change was faster, 422 if the change is invalid. */
export async function moveOn(
  store: RequestStore,
  value: unknown,
  {id, now, timeZone}: {readonly id: string; readonly now: number; readonly timeZone: string},
): Promise<Response> {
  const fault = findChangeFault(value);
  if (fault) return refuse(422, fault);
  const change = value as RequestChange;
  const {status, outcome, reason, days} = change;
  if (needsReason(status) && !reason?.trim()) return refuse(422, `reason is missing: status ${status} requires one`);
  if (outcome && !isClosed(status)) return refuse(422, 'outcome is allowed only with a final status');
  if (days && status !== 'extended') return refuse(422, 'days is allowed only with status extended');
  const changed = await store.change(id, change, now, timeZone);
  if (changed.status === 'unknown') return refuse(404, 'no such request');
  if (changed.status === 'stale')
    return refuse(409, 'the request is no longer in that status, or the new status cannot follow it');
  return tellAll(store, id);
}

import {bearsToken} from './check-token.ts';
import {exportReceipts} from './export-receipts.ts';
import {keepReceipts} from './keep-receipts.ts';
import {allow, readOrigin} from './origins.ts';
import {takesPlain} from './plain-request.ts';
import {createRateLimit} from './rate-limit.ts';
import {readBody} from './read-body.ts';
import {readDelivery} from './read-delivery.ts';
import {json, later, refuse, toTime} from './respond.ts';
import {keepRequest, listAll, moveOn, tellAll, tellProgress} from './serve-requests.ts';
import type {ReceiptStore} from './store.ts';
import {BusyError} from './writer.ts';

export interface CollectorLimits {
  /** Bytes of a request's body. */
  readonly bytes?: number;
  /** Receipts in one request. */
  readonly receipts?: number;
  /** Receipts of one client in a minute; a request without a fit one counts as one. Only where the client is said. */
  readonly perMinute?: number;
  /** Receipts of all clients together in a minute. */
  readonly inAllPerMinute?: number;
  /** Customers' requests of one client in a minute. */
  readonly requestsPerMinute?: number;
}

export interface CollectorOptions {
  readonly store: ReceiptStore;
  /** What an auditor must bear (`Authorization: Bearer …`) to export and verify; without it nobody can. */
  readonly token?: string;
  /** Other origins whose pages deliver here: `https://shop.example`. The own one needs none. */
  readonly origins?: readonly string[];
  readonly limits?: CollectorLimits;
  /** Days until a customer's request is due, and the IANA time zone whose days are counted; 30, and UTC. */
  readonly rights?: {readonly days?: number; readonly timeZone?: string};
  /** Days that a customer's request is kept after it was done or refused. */
  readonly keepRequestsDays?: number;
  /** Days that a receipt is kept after it came; the last of each visitor longer, while it is in force. */
  readonly keepDays?: number;
  /** Told of what the collector could not do; `console.error` unless said. */
  readonly report?: (error: unknown) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly clock?: () => number;
}

/** Answers a request. `client` is the address it came from, for the rate limit only: it is neither kept nor logged. */
export type Collector = (request: Request, client?: string) => Promise<Response>;

const day = 864e5;
const hour = day / 24;

const methods = new Map([
  ['receipts', 'GET, HEAD, POST, OPTIONS'],
  ['verify', 'GET, HEAD'],
  ['requests', 'GET, HEAD, POST, OPTIONS'],
  ['health', 'GET, HEAD'],
]);

/**
 * The server's end of `records.endpoint` and `rights.endpoint`: keeps receipts and hands them to the auditor, keeps
 * customers' requests and hands them to the shop. It goes by the end of the path: `POST …/receipts`, `GET …/receipts`,
 * `GET …/verify`, `GET …/health`, `POST …/requests`, `GET …/requests`, `GET …/requests/ID`, `POST …/requests/ID`.
 */
export function createCollector({
  store,
  token,
  origins = [],
  limits: {bytes = 65_536, receipts = 100, perMinute = 120, inAllPerMinute = 600_000, requestsPerMinute = 10} = {},
  rights: {days = 30, timeZone = 'UTC'} = {},
  keepRequestsDays,
  keepDays,
  report = console.error,
  clock = Date.now,
}: CollectorOptions): Collector {
  if (token !== undefined && !/^[!-~]{16,}$/.test(token))
    throw new Error('ithn: a collector’s token must have 16 signs or more, without spaces.');
  if (keepDays !== undefined && !(keepDays >= 1)) throw new Error('ithn: keepDays must be a number from 1.');
  if (keepRequestsDays !== undefined && !(keepRequestsDays >= 1))
    throw new Error('ithn: keepRequestsDays must be a number from 1.');
  if (!Number.isInteger(days) || days < 1) throw new Error('ithn: rights.days must be a whole number from 1.');
  new Intl.DateTimeFormat('en', {timeZone}); // throws, naming it, where there is no such zone
  const takeForRequest = createRateLimit(requestsPerMinute, clock);
  const takeFromClient = createRateLimit(perMinute, clock);
  const takeFromAll = createRateLimit(inAllPerMinute, clock);
  let sweptAt = 0;

  const wait = (client: string | undefined, tokens: number): number =>
    (client === undefined ? 0 : takeFromClient(client, tokens)) || takeFromAll('', tokens);

  /** Without a timer: the first delivery of an hour has it done after its answer. */
  const sweepSometimes = (): void => {
    const now = clock();
    if (now - sweptAt < hour) return;
    sweptAt = now;
    if (keepDays !== undefined) store.sweep(now - keepDays * day, now).catch(report);
    if (keepRequestsDays !== undefined) store.requests.sweep(now - keepRequestsDays * day).catch(report);
  };

  /** What a body holds, or why it is not looked at. */
  const open = async (request: Request): Promise<{readonly value: unknown} | Response> => {
    if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
      return refuse(415, 'content-type must be application/json');
    if ((request.headers.get('idempotency-key') ?? '').length > 200) return refuse(400, 'idempotency-key is too long');
    const text = await readBody(request, bytes);
    return text === undefined ? refuse(413, `a body has ${bytes} bytes at most`) : {value: parse(text)};
  };

  const receive = async (request: Request, client: string | undefined): Promise<Response> => {
    const seconds = wait(client, 1);
    if (seconds) return later(429, seconds);
    const body = await open(request);
    if (body instanceof Response) return body;
    const time = clock();
    const delivered = readDelivery(body.value, receipts, time);
    if (!delivered) return refuse(400, `a body is a receipt, a list of 1 to ${receipts}, or {anchor, receipts}`);
    const more = delivered.length > 1 ? wait(client, delivered.length - 1) : 0;
    if (more) return later(429, more);
    const answer = await keepReceipts(store, delivered, time);
    sweepSometimes();
    return answer;
  };

  const hand = (request: Request, client: string | undefined, answer: () => Promise<Response> | Response) => {
    if (token === undefined) return refuse(403, 'the collector has no token, so nobody may read');
    const seconds = client === undefined ? 0 : takeFromClient(client, 1);
    if (seconds) return later(429, seconds);
    return bearsToken(request, token) ? answer() : refuse(401, 'the token is wrong', {'www-authenticate': 'Bearer'});
  };

  const receiveRequest = async (request: Request, client: string | undefined, path: string): Promise<Response> => {
    const seconds = wait(client, 1) || (client === undefined ? 0 : takeForRequest(client, 1));
    if (seconds) return later(429, seconds);
    const body = await open(request);
    if (body instanceof Response) return body;
    const answer = await keepRequest(store.requests, body.value, path, clock(), {days, timeZone});
    sweepSometimes();
    return answer;
  };

  /** One request: its progress for whoever has its id, all of it and its changes for the shop. */
  const serveRequest = async (request: Request, client: string | undefined, id: string, path: string) => {
    if (request.method === 'POST')
      return hand(request, client, async () => {
        const body = await open(request);
        return body instanceof Response ? body : moveOn(store.requests, id, body.value, clock(), timeZone);
      });
    if (request.headers.has('authorization')) return hand(request, client, () => tellAll(store.requests, id));
    const seconds = wait(client, 1);
    return seconds ? later(429, seconds) : tellProgress(store.requests, id, path);
  };

  const route = async (request: Request, client: string | undefined): Promise<Response> => {
    const {pathname, searchParams} = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const [, id] = /\/requests\/([\w-]{16,64})$/.exec(pathname) ?? [];
    if (id && (isRead || request.method === 'POST')) return serveRequest(request, client, id, pathname);
    const name = id ? 'requests' : (pathname.replace(/\/$/, '').split('/').at(-1) ?? '');
    if (name === 'requests' && !id && request.method === 'POST') return receiveRequest(request, client, pathname);
    if (name === 'requests' && !id && isRead) return hand(request, client, () => listAll(store.requests, searchParams));
    if (name === 'receipts' && request.method === 'POST') return receive(request, client);
    if (name === 'receipts' && isRead) return hand(request, client, () => exportReceipts(store, request, searchParams));
    if (name === 'verify' && isRead)
      return hand(request, client, async () =>
        json(200, await store.verify(searchParams.get('consentId') ?? undefined)),
      );
    if (name === 'health' && isRead) {
      await store.check();
      return json(200, {status: 'ok', time: toTime(clock())});
    }
    const allowed = methods.get(name);
    return allowed ? refuse(405, `allowed: ${allowed}`, {allow: allowed}) : refuse(404, 'no such address');
  };

  return takesPlain(async (request, client) => {
    const cross = readOrigin(request, origins);
    if (cross === 'refused') return refuse(403, 'this origin may not deliver here');
    const answer =
      request.method === 'OPTIONS'
        ? new Response(null, {status: 204, headers: {allow: 'GET, HEAD, POST, OPTIONS'}})
        : await route(request, client).catch((error: unknown) => {
            report(error);
            return later(503, error instanceof BusyError ? 2 : 30);
          });
    if (cross) for (const [name, value] of Object.entries(allow(cross))) answer.headers.set(name, value);
    return answer;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON is no delivery
  }
}

import type {Dialect} from 'kysely';
import {checkOptions} from '../consent/check-options.ts';
import {text} from '../consent/check-values.ts';
import {appendBatch} from './append-batch.ts';
import {addAudit, listAudits} from './audits.ts';
import {ConsentError} from '../model/errors.ts';
import type {RequestBody} from '../model/rights-request.ts';
import type {Extend} from './extend-chains.ts';
import {openCounts, type CountStore} from './counts.ts';
import {addHandover, takeHandover, type Handover} from './handovers.ts';
import {insist} from './insist.ts';
import type {Arrival, Outcome} from './judge.ts';
import {needPackage} from './need-package.ts';
import {readReceipts, type ReceiptFilter, type StoredReceipt} from './read-receipts.ts';
import {findRequest, listRequests, readSteps} from './read-requests.ts';
import {openSights, type SightStore} from './sights.ts';
import type {RequestChange, RequestFilter, RequestStep, StoredRequest} from './stored-request.ts';
import {sweep} from './sweep.ts';
import {createTables, type Tables} from './tables.ts';
import {verifyStore, type StoreVerification} from './verify-store.ts';
import {addRequest, changeRequest, sweepRequests} from './write-requests.ts';
import {createWriter} from './writer.ts';

/** Stores rights requests. Every call may reject; times are milliseconds. */
export interface RequestStore {
  /**
   * Stores a request once: `known` if it already exists, `conflict` if another one has its id. It is due a number of
   * calendar days after `receivedAt`, in `timeZone`.
   */
  add(
    body: RequestBody,
    receivedAt: number,
    due: {readonly days: number; readonly timeZone: string},
  ): ReturnType<typeof addRequest>;
  find(id: string): Promise<StoredRequest | undefined>;
  /** The most urgent first. */
  list(filter?: RequestFilter): Promise<StoredRequest[]>;
  /** Its history, oldest step first. */
  steps(id: string): Promise<RequestStep[]>;
  /** `stale` if its status has changed since it was seen, or the transition is not allowed. */
  change(id: string, change: RequestChange, at: number, timeZone: string): ReturnType<typeof changeRequest>;
  /** Erases requests that ended before `before`. Returns how many. */
  sweep(before: number): Promise<number>;
}

/** Where manifests of audits are stored, in one chain. Every call may reject. */
export interface AuditStore {
  /** Appends one, once. */
  add(manifest: object, receivedAt: number): ReturnType<typeof addAudit>;
  /** All of them in order, and what is wrong with the chain. */
  list(): ReturnType<typeof listAudits>;
}

/** Stores choices on their way to another site. Every call may reject; times are milliseconds. */
export interface HandoverStore {
  /** Stores one until `expiresAt`; `false` if its id exists. */
  add(id: string, handover: Handover, times: {readonly now: number; readonly expiresAt: number}): Promise<boolean>;
  /** Gives one away, once; `undefined` if there is none for the origin `to`. Whoever asks ends it. */
  take(id: string, asked: {readonly to: string; readonly now: number}): Promise<Handover | undefined>;
}

/** Stores receipts. Every call may reject. */
export interface ReceiptStore {
  /** Rights requests, in the same database. */
  readonly requests: RequestStore;
  /** Counts of answers, in the same database. */
  readonly counts: CountStore;
  /** Which configuration was audited when, in the same database. */
  readonly audits: AuditStore;
  /** Choices on their way to another site, in the same database. */
  readonly handovers: HandoverStore;
  /** Hosts that pages met and the site does not know, in the same database. */
  readonly sights: SightStore;
  /** Resolves when everything reported as accepted is on disk; one outcome for each arrival, in order. */
  append(arrivals: readonly Arrival[]): Promise<Outcome[]>;
  /** In the order of arrival, page by page. */
  read(filter?: ReceiptFilter): AsyncIterable<StoredReceipt>;
  /** Checks every chain, or one. */
  verify(consentId?: string): Promise<StoreVerification>;
  /**
   * Erases receipts that arrived before `before` (milliseconds), except the last one of each chain while it is in
   * force; the chain's anchor stays. Returns how many.
   */
  sweep(before: number, now?: number): Promise<number>;
  /** Rejects if the database does not respond, or if receipts are not being stored at the moment. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /**
   * Connection string of a streaming replica of a PostgreSQL database: exports and checks read from it, up to what
   * has been replicated. Rights requests are read from the primary, so that staff see their own changes.
   */
  readonly replica?: string;
}

/**
 * Opens the store for a connection string and creates its tables.
 *
 * - `sqlite:receipts.db`: a file, created if missing; needs the package `libsql`.
 * - `postgres://user:password@host/database`: needs the package `pg`.
 *
 * Both need `kysely`. Rejects with the install command if one is missing, and with a `ConsentError` for any other string.
 */
export async function openStore(connection: string, options: StoreOptions = {}): Promise<ReceiptStore> {
  checkOptions(options, {replica: text});
  const {replica} = options;
  const {Kysely, sql} = await needPackage('kysely', () => import('kysely'));
  const {writes, reads, extend} = await openDialects(connection, replica);
  const database = new Kysely<Tables>({dialect: writes});
  const reader = reads ? new Kysely<Tables>({dialect: reads}) : database;
  const closing = new AbortController();
  const sweeps = new Set<Promise<number>>();
  const counts = openCounts(database);
  const sights = openSights(database);
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.allSettled(sweeps);
    // numbers, which are not awaited
    for (const one of [counts, sights]) await one.close().catch(console.error);
    await Promise.all([...new Set([database, reader])].map((one) => one.destroy()));
  };
  try {
    await insist(() => createTables(database));
  } catch (error) {
    await close();
    throw error;
  }
  const writer = createWriter((arrivals) => appendBatch(database, arrivals, extend));
  const sweepOld: ReceiptStore['sweep'] = async (before, now = Date.now()) => {
    const sweeping = sweep(database, {before, now, locksRows: extend !== undefined, signal: closing.signal});
    sweeps.add(sweeping);
    try {
      return await sweeping;
    } finally {
      sweeps.delete(sweeping);
    }
  };
  return {
    requests: {
      add: (body, receivedAt, due) => insist(() => addRequest(database, body, receivedAt, due)),
      find: (id) => findRequest(database, id),
      list: (filter) => listRequests(database, filter),
      steps: (id) => readSteps(database, id),
      change: (id, change, at, timeZone) => insist(() => changeRequest(database, id, change, at, timeZone)),
      sweep: (before) => insist(() => sweepRequests(database, before)),
    },
    counts: counts.store,
    sights: sights.store,
    audits: {
      add: (manifest, receivedAt) => insist(() => addAudit(database, manifest, receivedAt)),
      list: () => listAudits(reader),
    },
    handovers: {
      add: (id, handover, times) => insist(() => addHandover(database, id, handover, times)),
      take: (id, asked) => insist(() => takeHandover(database, id, asked)),
    },
    append: writer.append,
    read: (filter) => readReceipts(reader, filter),
    verify: (consentId) => verifyStore(reader, consentId),
    sweep: sweepOld,
    check: async () => {
      await sql`select 1`.execute(database);
      writer.check();
    },
    close,
  };
}

interface Dialects {
  readonly writes: Dialect;
  /** If long reads use another connection. */
  readonly reads?: Dialect;
  /** PostgreSQL, which also locks single rows. */
  readonly extend?: Extend;
}

async function openDialects(connection: string, replica?: string): Promise<Dialects> {
  const isPostgres = /^postgres(ql)?:/;
  if (typeof connection !== 'string' || !(/^sqlite:./.test(connection) || isPostgres.test(connection)))
    throw new ConsentError(
      'config',
      `a store is opened with sqlite:FILE or postgres://… (received ${safely(connection)}).`,
    );
  if (replica !== undefined && !(isPostgres.test(connection) && isPostgres.test(replica)))
    throw new ConsentError('config', 'options.replica must be a postgres://… address, and needs a postgres://… store.');
  if (connection.startsWith('sqlite:')) {
    const {openSqlite} = await needPackage('libsql', () => import('./sqlite.ts'));
    return {writes: openSqlite(connection.slice('sqlite:'.length))};
  }
  const {extendChains, openPostgres, openPostgresReader} = await needPackage('pg', () => import('./postgres.ts'));
  return {writes: openPostgres(connection), reads: openPostgresReader(replica ?? connection), extend: extendChains};
}

/** The string may contain a password, so nothing but its scheme is repeated. */
function safely(connection: unknown): string {
  if (typeof connection !== 'string') return typeof connection;
  const [scheme] = /^[a-z][a-z+]*:/i.exec(connection) ?? [];
  return scheme ? `a text that begins with "${scheme}"` : 'a text without either';
}

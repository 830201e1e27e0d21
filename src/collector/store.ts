import {setTimeout} from 'node:timers/promises';
import {Kysely, sql, type Dialect} from 'kysely';
import {append} from './append.ts';
import type {RequestBody} from '../model/rights-request.ts';
import type {Arrival, Outcome} from './judge.ts';
import {
  addRequest,
  changeRequest,
  findRequest,
  listRequests,
  readSteps,
  sweepRequests,
  type RequestChange,
  type RequestFilter,
  type RequestStep,
  type StoredRequest,
} from './requests.ts';
import {readReceipts, type ReceiptFilter, type StoredReceipt} from './read-receipts.ts';
import {sweep} from './sweep.ts';
import {createTables, type Tables} from './tables.ts';
import {verifyStore, type StoreVerification} from './verify-store.ts';
import {createWriter} from './writer.ts';

/** Where requests are kept. Every call may reject; times are milliseconds. */
export interface RequestStore {
  /**
   * Keeps a request once: `known` where it was there already, `conflict` where another one has its id. It is due so many
   * days after `receivedAt`, by the calendar of `timeZone`.
   */
  add(
    body: RequestBody,
    receivedAt: number,
    due: {readonly days: number; readonly timeZone: string},
  ): ReturnType<typeof addRequest>;
  find(id: string): Promise<StoredRequest | undefined>;
  /** The most urgent first. */
  list(filter?: RequestFilter): Promise<StoredRequest[]>;
  /** How it came to where it is, oldest step first. */
  steps(id: string): Promise<RequestStep[]>;
  /** `stale` where it is no longer in the status it was seen with, or may not go from there to the wanted one. */
  change(id: string, change: RequestChange, at: number, timeZone: string): ReturnType<typeof changeRequest>;
  /** Erases what ended before `before`. Returns how many. */
  sweep(before: number): Promise<number>;
}

/** Where receipts are kept. Every call may reject. */
export interface ReceiptStore {
  /** The customers' requests, in the same database. */
  readonly requests: RequestStore;
  /** Fulfilled when what is reported as accepted is on disk; one outcome for each arrival, in order. */
  append(arrivals: readonly Arrival[]): Promise<Outcome[]>;
  /** In the order of arrival, page by page. */
  read(filter?: ReceiptFilter): AsyncIterable<StoredReceipt>;
  /** Checks every chain, or one. */
  verify(consentId?: string): Promise<StoreVerification>;
  /**
   * Erases what came before `before` (milliseconds), but for the last receipt of each chain while it is in force; the
   * chain's anchor stays. Returns how many.
   */
  sweep(before: number, now?: number): Promise<number>;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** What a second server on the same database, or a lock, may cause once; the next try sees what the other did. */
const passing = /UNIQUE constraint|SQLITE_BUSY|database is locked|duplicate key|deadlock|could not serialize/i;
const tries = 5;

async function insist<T>(act: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await act();
    } catch (error) {
      if (count === tries || !passing.test(String(error))) throw error;
      await setTimeout(Math.random() * 20 * count);
    }
  }
}

/**
 * Opens the store of a connection string and makes its tables.
 *
 * - `sqlite:receipts.db`: a file, made when missing; needs the package `libsql`.
 * - `postgres://user:password@host/database`: needs the package `pg`.
 */
export async function openStore(connection: string): Promise<ReceiptStore> {
  const database = new Kysely<Tables>({dialect: await openDialect(connection)});
  try {
    await insist(() => createTables(database));
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    requests: {
      add: (body, receivedAt, due) => insist(() => addRequest(database, body, receivedAt, due)),
      find: (id) => findRequest(database, id),
      list: (filter) => listRequests(database, filter),
      steps: (id) => readSteps(database, id),
      change: (id, change, at, timeZone) => insist(() => changeRequest(database, id, change, at, timeZone)),
      sweep: (before) => insist(() => sweepRequests(database, before)),
    },
    append: createWriter((arrivals) => insist(() => append(database, arrivals))),
    read: (filter) => readReceipts(database, filter),
    verify: (consentId) => verifyStore(database, consentId),
    sweep: (before, now = Date.now()) => insist(() => sweep(database, before, now)),
    check: async () => {
      await sql`select 1`.execute(database);
    },
    close: () => database.destroy(),
  };
}

async function openDialect(connection: string): Promise<Dialect> {
  if (connection.startsWith('sqlite:')) return (await import('./sqlite.ts')).openSqlite(connection.slice(7));
  if (/^postgres(ql)?:/.test(connection)) return (await import('./postgres.ts')).openPostgres(connection);
  // the string may hold a password: it is not repeated
  throw new Error('ithn: a store is opened with sqlite:FILE or postgres://…');
}

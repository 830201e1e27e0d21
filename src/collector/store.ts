import {setTimeout} from 'node:timers/promises';
import {Kysely, sql, type Dialect} from 'kysely';
import {append} from './append.ts';
import type {Arrival, Outcome} from './judge.ts';
import {readReceipts, type ReceiptFilter, type StoredReceipt} from './read-receipts.ts';
import {sweep} from './sweep.ts';
import {createTables, type Tables} from './tables.ts';
import {verifyStore, type StoreVerification} from './verify-store.ts';
import {createWriter} from './writer.ts';

/** Where receipts are kept. Every call may reject. */
export interface ReceiptStore {
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

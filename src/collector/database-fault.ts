/**
 * Why a database did not do what was asked.
 *
 * - `conflict`: another server wrote to the same place at the same time; the next try sees its result.
 * - `busy`: another one holds a lock; temporary.
 * - `lost`: the connection ended, none was available, or no response arrived in time. The operation may or may not
 * have been done.
 * - `refused`: it rejects the values; with others it may succeed.
 * - `broken`: anything else, a full disk first of all. Nothing was written.
 */
export type DatabaseFault = 'conflict' | 'busy' | 'lost' | 'refused' | 'broken';

// https://www.postgresql.org/docs/current/errcodes-appendix.html and https://www.sqlite.org/rescode.html
const byCode: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^(23505|40001|40P01|SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE))$/, 'conflict'],
  [/^(55P03|SQLITE_(BUSY|LOCKED))/, 'busy'],
  [/^(08|57P0|57014|53300|25P0)/, 'lost'],
  [/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/, 'lost'],
  [/^(2[123]|54|SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE))/, 'refused'],
];

/** What pg throws by itself has no code. */
const lost =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying|Client has encountered|Client was closed)/;

/** Tells the faults of PostgreSQL (pg) and of SQLite (libsql) apart by their codes. */
export function faultOf(error: unknown): DatabaseFault {
  const {code, message} = Object(error) as {code?: unknown; message?: unknown};
  const found = byCode.find(([pattern]) => pattern.test(String(code)));
  if (found) return found[1];
  return lost.test(String(message)) ? 'lost' : 'broken';
}

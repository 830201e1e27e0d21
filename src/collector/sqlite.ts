import {SqliteDialect, SqliteDriver, type Dialect} from 'kysely';
import Database from 'libsql';

/**
 * Milliseconds that a statement may block the whole process waiting for a lock; `insist()` handles longer waits
 * without blocking.
 */
const busyTimeoutMs = 50;

/** A transaction here always writes. */
class WritingDriver extends SqliteDriver {
  readonly #database: Database.Database;
  constructor(database: Database.Database) {
    super({database});
    this.#database = database;
  }

  // A transaction that reads first and then writes fails immediately if another has written in between. It uses
  // exec(): a prepared statement that fails stays open, and no transaction ends while one is (libsql 0.5.29).
  override async beginTransaction(): Promise<void> {
    await Promise.resolve(this.#database.exec('begin immediate'));
  }

  override async commitTransaction(): Promise<void> {
    await Promise.resolve(this.#database.exec('commit'));
  }

  // A full disk ends the transaction by itself; an error about the missing transaction would hide the cause.
  override async rollbackTransaction(): Promise<void> {
    await Promise.resolve(this.#database.inTransaction && this.#database.exec('rollback'));
  }
}

class WritingDialect extends SqliteDialect {
  readonly #database: Database.Database;
  constructor(database: Database.Database) {
    super({database});
    this.#database = database;
  }
  override createDriver(): SqliteDriver {
    return new WritingDriver(this.#database);
  }
}

/** A database file. FULL syncs the log at each commit: an acknowledged receipt survives a power cut. */
export function openSqlite(file: string): Dialect {
  // `pragma busy_timeout` returns the value that was set but has no effect: only the option works (libsql 0.5.29).
  const database = new Database(file, {timeout: busyTimeoutMs});
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  return new WritingDialect(database);
}

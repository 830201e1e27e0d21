import {SqliteDialect, type Dialect} from 'kysely';
import Database from 'libsql';

/** A database file. FULL syncs the log at each commit: an answer that was sent holds through a power cut. */
export function openSqlite(file: string): Dialect {
  const database = new Database(file);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec('pragma busy_timeout = 5000');
  return new SqliteDialect({database});
}

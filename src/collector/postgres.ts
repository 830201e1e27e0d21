import {PostgresDialect, type Dialect} from 'kysely';
import pg from 'pg';

/** One connection writes; the others answer exports meanwhile. Milliseconds. */
const options = {max: 4, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000};

/** A PostgreSQL database. Its `synchronous_commit` must be on, as it is by default. */
export function openPostgres(connectionString: string): Dialect {
  const pool = new pg.Pool({connectionString, ...options});
  // An idle connection that the server ended: the pool makes a new one, and without a listener Node would stop.
  pool.on('error', () => {});
  return new PostgresDialect({pool});
}

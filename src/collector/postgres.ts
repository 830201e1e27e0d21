import {PostgresDialect, type Dialect, type PostgresPool, type PostgresPoolClient} from 'kysely';
import pg from 'pg';
import {faultOf} from './database-fault.ts';

export {extendChains} from './extend-chains.ts';

/** The time limits in milliseconds; those in a connection string take precedence. */
interface Waits {
  readonly connectionTimeoutMillis: number;
  /** For a response of the database; its own limit is shorter, so that it reports the timeout itself. */
  readonly query_timeout: number;
  readonly statement_timeout: number;
  readonly idle_in_transaction_session_timeout: number;
}

/** For deliveries. */
const writing: Waits = {
  connectionTimeoutMillis: 3_000,
  query_timeout: 4_000,
  statement_timeout: 3_500,
  idle_in_transaction_session_timeout: 10_000,
};

/** For a page of an export, or a check of all chains. */
const reading: Waits = {...writing, query_timeout: 65_000, statement_timeout: 60_000};

/** A PostgreSQL database for writing. Its `synchronous_commit` must be on, as it is by default. */
export const openPostgres = (connectionString: string): Dialect => open(connectionString, writing);

/** The same database, or a replica of it, for long reads. */
export const openPostgresReader = (connectionString: string): Dialect => open(connectionString, reading);

function open(connectionString: string, waits: Waits): Dialect {
  const pool = new pg.Pool({connectionString, ...waits, max: 4, idleTimeoutMillis: 30_000, keepAlive: true});
  // Errors of connections that the server closes: without listeners Node would exit. The caller gets the error
  // anyway.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({pool: dropLost(pool)});
}

/** A pool that drops a connection once it has failed or stopped responding. */
const dropLost = (pool: pg.Pool): PostgresPool => ({
  connect: async () => guard(await pool.connect()),
  end: () => pool.end(),
});

function guard(client: pg.PoolClient): PostgresPoolClient {
  let lost: Error | undefined;
  const query = async (text: string, parameters: unknown[]): Promise<unknown> => {
    if (lost) throw lost; // the rollback, which may queue behind a running statement
    try {
      return await client.query(text, parameters);
    } catch (error) {
      if (faultOf(error) === 'lost') lost = error as Error;
      throw error;
    }
  };
  return {query: query as PostgresPoolClient['query'], release: () => client.release(lost)};
}

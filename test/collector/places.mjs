// The two databases that a collector's store may be in.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Kysely, PostgresDialect, SqliteDialect, sql} from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import {startPostgres} from '../tools/postgres.mjs';

/** Where a store may be, and how somebody with the database's password gets at it. */
export const places = {
  async SQLite() {
    const folder = mkdtempSync(join(tmpdir(), 'ithn-collector-'));
    let count = 0;
    return {
      make: async () => `sqlite:${join(folder, `${count++}.db`)}`,
      open: (url) => new Kysely({dialect: new SqliteDialect({database: new Libsql(url.slice(7))})}),
      stop: async () => rmSync(folder, {recursive: true, force: true}),
    };
  },
  async PostgreSQL() {
    const server = await startPostgres();
    const open = (url) => new Kysely({dialect: new PostgresDialect({pool: new pg.Pool({connectionString: url})})});
    let count = 0;
    return {
      async make() {
        const name = `case_${count++}`;
        const database = open(server.url);
        await sql`create database ${sql.ref(name)}`.execute(database);
        await database.destroy();
        return server.url.replace(/postgres$/, name);
      },
      open,
      stop: server.stop,
    };
  },
};

import type {Kysely} from 'kysely';

/** One receipt as it came. Rows are written once and never changed. */
export interface ReceiptRow {
  consent_id: string;
  sequence: number;
  id: string;
  /** The receipt's own hash, and what it was made of: `receiptText()`. */
  hash: string | null;
  body: string;
  /** Milliseconds by the server's clock. PostgreSQL hands a bigint over as a string. */
  received_at: number | string;
  /** Milliseconds; until then the decision is in force, and its receipt is kept. */
  valid_until: number | string;
}

/** Where each chain begins and ends, noted apart from the receipts: what is missing at either end is seen. */
export interface ChainRow {
  consent_id: string;
  anchor_sequence: number;
  anchor_hash: string | null;
  head_sequence: number;
  head_hash: string | null;
}

/** A customer's request about their data. */
export interface RequestRow {
  id: string;
  reference: string;
  kind: string;
  status: string;
  outcome: string | null;
  reason: string | null;
  /** Milliseconds by the server's clock, as all times here. */
  received_at: number | string;
  due_at: number | string;
  /** When it was done or refused. */
  closed_at: number | string | null;
  /** What the customer sent, as JSON. */
  body: string;
}

/** How a request came to where it is; rows are written once and never changed. */
export interface StepRow {
  request_id: string;
  /** 0, 1, 2 … of its request. */
  place: number;
  at: number | string;
  status: string;
  outcome: string | null;
  reason: string | null;
}

export interface Tables {
  ithn_receipts: ReceiptRow;
  ithn_chains: ChainRow;
  ithn_requests: RequestRow;
  ithn_request_steps: StepRow;
}

/** Makes the tables where they are not there yet; the same words in SQLite and in PostgreSQL. */
export async function createTables(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('ithn_receipts')
    .ifNotExists()
    .addColumn('consent_id', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('valid_until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ithn_receipts_key', ['consent_id', 'sequence'])
    .execute();
  await database.schema
    .createIndex('ithn_receipts_arrival')
    .ifNotExists()
    .on('ithn_receipts')
    .columns(['received_at', 'consent_id', 'sequence'])
    .execute();
  await database.schema
    .createTable('ithn_chains')
    .ifNotExists()
    .addColumn('consent_id', 'text', (column) => column.primaryKey())
    .addColumn('anchor_sequence', 'integer', (column) => column.notNull())
    .addColumn('anchor_hash', 'text')
    .addColumn('head_sequence', 'integer', (column) => column.notNull())
    .addColumn('head_hash', 'text')
    .execute();
  await createRequestTables(database);
}

async function createRequestTables(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('ithn_requests')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('reason', 'text')
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('ithn_requests_due')
    .ifNotExists()
    .on('ithn_requests')
    .columns(['due_at', 'id'])
    .execute();
  await database.schema
    .createTable('ithn_request_steps')
    .ifNotExists()
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('ithn_request_steps_key', ['request_id', 'place'])
    .execute();
}

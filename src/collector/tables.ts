import type {Kysely} from 'kysely';
import {countedEvents} from '../model/count.ts';

/** One receipt as received. Rows are written once and never changed. */
export interface ReceiptRow {
  consent_id: string;
  sequence: number;
  id: string;
  /** The receipt's hash, and the hashed text: `receiptText()`. */
  hash: string | null;
  body: string;
  /** Milliseconds by the server's clock. PostgreSQL returns a bigint as a string. */
  received_at: number | string;
  /** Milliseconds; until then the decision is in force and its receipt is kept. */
  valid_until: number | string;
}

/** Where each chain begins and ends, stored separately from the receipts to detect what is missing at either end. */
export interface ChainRow {
  consent_id: string;
  anchor_sequence: number;
  anchor_hash: string | null;
  head_sequence: number;
  head_hash: string | null;
}

/** A customer's rights request. */
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

/** The history of a request; rows are written once and never changed. */
export interface StepRow {
  request_id: string;
  /** 0, 1, 2 … of its request. */
  place: number;
  at: number | string;
  status: string;
  outcome: string | null;
  reason: string | null;
}

/** Counts for one day, language, revision and layout; nothing identifies a visitor. */
export interface CountRow {
  /** `YYYY-MM-DD` in the shop's time zone. */
  day: string;
  language: string;
  revision: number;
  layout: string;
  shown: number;
  yes: number;
  no: number;
  chosen: number;
  ignored: number;
  withdrawn: number;
}

/** The manifest of an audit; rows are written once and never changed. */
export interface AuditRow {
  /** 0, 1, 2 … of all audits. */
  sequence: number;
  /** SHA-256 of the manifest: the same one is kept once. */
  id: string;
  hash: string;
  /** What the hash was made of: `receiptText()` of the record. */
  body: string;
}

/** A choice on its way to another site of the controller: gone once it is redeemed, or a minute later. */
export interface HandoverRow {
  /** SHA-256 of the code in the link. */
  id: string;
  /** The origins. */
  sender: string;
  receiver: string;
  body: string;
  signature: string;
  expires_at: number | string;
}

/** How many page views reported a host, for one day and kind. */
export interface SightRow {
  /** `YYYY-MM-DD` in the shop's time zone. */
  day: string;
  host: string;
  kind: string;
  pages: number;
}

export interface Tables {
  ithn_receipts: ReceiptRow;
  ithn_chains: ChainRow;
  ithn_requests: RequestRow;
  ithn_request_steps: StepRow;
  ithn_counts: CountRow;
  ithn_audits: AuditRow;
  ithn_handovers: HandoverRow;
  ithn_sights: SightRow;
}

/** Creates missing tables, with the same statements in SQLite and PostgreSQL. */
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
  await createCountTable(database);
  await database.schema
    .createTable('ithn_audits')
    .ifNotExists()
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await createHandoverTable(database);
  await createSightTable(database);
}

const createHandoverTable = (database: Kysely<Tables>): Promise<void> =>
  database.schema
    .createTable('ithn_handovers')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('receiver', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();

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

const createCountTable = (database: Kysely<Tables>): Promise<void> =>
  countedEvents
    .reduce(
      (table, event) => table.addColumn(event, 'integer', (column) => column.notNull()),
      database.schema
        .createTable('ithn_counts')
        .ifNotExists()
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('layout', 'text', (column) => column.notNull()),
    )
    .addPrimaryKeyConstraint('ithn_counts_key', ['day', 'language', 'revision', 'layout'])
    .execute();

const createSightTable = (database: Kysely<Tables>): Promise<void> =>
  database.schema
    .createTable('ithn_sights')
    .ifNotExists()
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('pages', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('ithn_sights_key', ['day', 'host', 'kind'])
    .execute();

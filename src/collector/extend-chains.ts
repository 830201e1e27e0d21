import {sql, type Kysely} from 'kysely';
import type {Anchor} from '../model/receipt.ts';
import type {Arrival} from './judge.ts';
import {toReceiptRow} from './receipt-row.ts';
import type {Tables} from './tables.ts';

/** Receipts of one chain that follow each other, and the end that the stored chain must have for them to follow it. */
export interface Extension {
  readonly consentId: string;
  readonly after: Anchor;
  readonly arrivals: readonly Arrival[];
}

/** Appends to chains and returns the consent ids of those that were extended. */
export type Extend = (database: Kysely<Tables>, extensions: readonly Extension[]) => Promise<ReadonlySet<string>>;

/**
 * Appends to the chains that end where their extensions begin, all in one statement: one round trip, and no lock is held
 * while the network is waited for. PostgreSQL only. Returns the consent ids of the chains that were extended; of the others
 * nothing was written. A chain that another server is writing to is waited for.
 */
export const extendChains: Extend = async (database, extensions) => {
  // always in the same order, so that two servers wait for each other instead of deadlocking
  const inOrder = extensions.toSorted((one, other) => (one.consentId < other.consentId ? -1 : 1));
  const heads = inOrder.map(({arrivals}) => arrivals.at(-1)?.receipt);
  const rows = inOrder.flatMap(({arrivals}) => arrivals).map(toReceiptRow);
  // The proposed anchor is the expected end: for a chain that begins they are the same. The scalar subquery, unlike a join,
  // keeps the order.
  const {rows: extended} = await sql<{consent_id: string}>`
    with extension as (
      select * from unnest(
        ${inOrder.map(({consentId}) => consentId)}::text[],
        ${inOrder.map(({after}) => after.sequence)}::integer[],
        ${inOrder.map(({after}) => after.hash)}::text[],
        ${heads.map((head) => head?.sequence)}::integer[],
        ${heads.map((head) => head?.hash)}::text[]
      ) as extension (consent_id, after_sequence, after_hash, head_sequence, head_hash)
    ), extended as (
      insert into ithn_chains as chain (consent_id, anchor_sequence, anchor_hash, head_sequence, head_hash)
      select * from extension where after_sequence = -1
        or (select true from ithn_chains as known where known.consent_id = extension.consent_id)
      on conflict (consent_id) do update
        set head_sequence = excluded.head_sequence, head_hash = excluded.head_hash
        where chain.head_sequence = excluded.anchor_sequence
          and chain.head_hash is not distinct from excluded.anchor_hash
      returning consent_id
    ), stored as (
      insert into ithn_receipts (consent_id, sequence, id, hash, body, received_at, valid_until)
      select * from unnest(
        ${rows.map((row) => row.consent_id)}::text[],
        ${rows.map((row) => row.sequence)}::integer[],
        ${rows.map((row) => row.id)}::text[],
        ${rows.map((row) => row.hash)}::text[],
        ${rows.map((row) => row.body)}::text[],
        ${rows.map((row) => row.received_at)}::bigint[],
        ${rows.map((row) => row.valid_until)}::bigint[]
      ) as receipt (consent_id, sequence, id, hash, body, received_at, valid_until)
      where receipt.consent_id in (select consent_id from extended)
    )
    select consent_id from extended`.execute(database);
  return new Set(extended.map((row) => row.consent_id));
};

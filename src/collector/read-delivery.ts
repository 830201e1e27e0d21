import {dayMs} from '../model/day.ts';
import {receiptText, type Anchor, type Receipt} from '../model/receipt.ts';
import {createFaultFinder, type Schema} from './find-fault.ts';
import type {Arrival} from './judge.ts';
import schema from './receipt.schema.json' with {type: 'json'};
import {sha256} from './verify-store.ts';

/** One receipt of a delivery: valid, or why not. */
export type Delivered =
  | {readonly id: string; readonly arrival: Arrival}
  | {readonly id: string; readonly reason: 'schema' | 'hash' | 'validity'; readonly detail: string};

const findFault = createFaultFinder(schema as Schema);
const findAnchorFault = createFaultFinder({$defs: schema.$defs, $ref: '#/$defs/anchor'} as Schema);
/**
 * Parses a body: a receipt, a list of them, or `{anchor, receipts}`, each checked by itself. `undefined` if it is
 * none of these, or has more than `most`.
 */
export function readDelivery(body: unknown, most: number, receivedAt: number): Delivered[] | undefined {
  const {anchor, values} = unwrap(body);
  if (!values || values.length === 0 || values.length > most) return;
  if (anchor !== undefined && findAnchorFault(anchor)) return;
  return values.map((value) => examine(value, anchor as Anchor | undefined, receivedAt));
}

function unwrap(body: unknown): {anchor?: unknown; values?: readonly unknown[]} {
  if (Array.isArray(body)) return {values: body};
  if (typeof body !== 'object' || body === null) return {};
  if (!('receipts' in body)) return {values: [body]};
  const {anchor, receipts, ...others} = body as Record<string, unknown>;
  return anchor !== undefined && Array.isArray(receipts) && Object.keys(others).length === 0
    ? {anchor, values: receipts}
    : {};
}

function examine(value: unknown, anchor: Anchor | undefined, receivedAt: number): Delivered {
  const detail = findFault(value);
  if (detail) return {id: readId(value), reason: 'schema', detail};
  const receipt = value as Receipt;
  const {id, hash} = receipt;
  const [time, from, until] = [receipt.time, receipt.validity.from, receipt.validity.until].map(Date.parse);
  // 396: one extra day for daylight-saving changes
  if (!Number.isFinite(time) || !(Number(until) >= Number(from)) || Number(until) - Number(from) > 396 * dayMs)
    return {id, reason: 'validity', detail: 'validity must run from one time to a later one, 395 days at most'};
  const text = receiptText(receipt);
  if (hash !== null && sha256(text) !== hash)
    return {id, reason: 'hash', detail: 'hash must be the SHA-256 of the receipt without hash'};
  return {id, arrival: {receipt, text, anchor, receivedAt}};
}

// Only valid ids are echoed.
function readId(value: unknown): string {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : '';
}

import {dayMs} from '../model/day.ts';
import type {Arrival} from './judge.ts';
import type {ReceiptRow} from './tables.ts';

const longestValidity = 396 * dayMs;

/** The row in which a receipt is stored. */
export const toReceiptRow = ({receipt, text, receivedAt}: Arrival): ReceiptRow => ({
  consent_id: receipt.consentId,
  sequence: receipt.sequence,
  id: receipt.id,
  hash: receipt.hash,
  body: text,
  received_at: receivedAt,
  // a clock that is years ahead must not extend retention by years
  valid_until: Math.min(Date.parse(receipt.validity.until), receivedAt + longestValidity),
});

import type {Receipt} from '../model/receipt.ts';
import type {StoredReceipt} from './read-receipts.ts';
import {toTime} from './respond.ts';

/** A format of an export. */
export interface ExportFormat {
  readonly type: string;
  readonly head: string;
  readonly line: (stored: StoredReceipt) => string;
}

const columns: readonly (readonly [name: string, read: (receipt: Receipt) => string | number | null | undefined])[] = [
  ['consentId', (receipt) => receipt.consentId],
  ['sequence', (receipt) => receipt.sequence],
  ['id', (receipt) => receipt.id],
  ['time', (receipt) => receipt.time],
  ['timeZone', (receipt) => receipt.timeZone],
  ['locale', (receipt) => receipt.locale],
  ['source', (receipt) => receipt.source],
  ['grantedCategories', (receipt) => receipt.granted.categories.join(' ')],
  ['grantedServices', (receipt) => receipt.granted.services.join(' ')],
  ['deniedCategories', (receipt) => receipt.denied.categories.join(' ')],
  ['deniedServices', (receipt) => receipt.denied.services.join(' ')],
  ['objectable', (receipt) => receipt.objection?.map(({category}) => category).join(' ')],
  ['policyRevision', (receipt) => receipt.policy.revision],
  ['policyEffective', (receipt) => receipt.policy.effective],
  ['policyUrl', (receipt) => receipt.policy.url],
  ['site', (receipt) => receipt.site.name],
  ['validFrom', (receipt) => receipt.validity.from],
  ['validUntil', (receipt) => receipt.validity.until],
  ['withdrawal', (receipt) => receipt.withdrawal],
  ['shown', (receipt) => receipt.shown],
  ['config', (receipt) => receipt.config],
  ['library', (receipt) => receipt.library],
  ['previous', (receipt) => receipt.previous],
  ['hash', (receipt) => receipt.hash],
  ['unsealed', (receipt) => receipt.unsealed],
];

/**
 * An RFC 4180 cell that every spreadsheet reads as text. A cell that begins with one of these characters is read as a
 * formula, and with another separator (`;` in many countries, or a tab) a cell may begin after anything but a letter
 * or digit. An apostrophe keeps it text.
 */
function toCell(value: string | number | null | undefined): string {
  const text = String(value ?? '').replace(/(?<![\p{L}\p{N}])[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/gu, "'$&");
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const toRow = (cells: readonly (string | number | null | undefined)[]): string => `${cells.map(toCell).join(',')}\r\n`;

export const formats: {readonly [name in 'jsonl' | 'csv']: ExportFormat} = {
  /** Exact: accepted by `verifyReceipts()`. */
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    head: '',
    line: ({receivedAt, receipt}) => `${JSON.stringify({received: toTime(receivedAt), receipt})}\n`,
  },
  /** For a spreadsheet. */
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    head: toRow(['received', ...columns.map(([name]) => name)]),
    line: ({receivedAt, receipt}) => toRow([toTime(receivedAt), ...columns.map(([, read]) => read(receipt))]),
  },
};

/** Bytes that are sent at a time. */
const piece = 65_536;

/** Reads as fast as the client receives it, and stops if the client disconnects. */
export function writeExport({head, line}: ExportFormat, receipts: AsyncIterable<StoredReceipt>): ReadableStream {
  const rows = receipts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let text = head;
  return new ReadableStream({
    async pull(controller) {
      let isDone = false;
      while (!isDone && text.length < piece) {
        const next = await rows.next();
        isDone = next.done === true;
        if (!next.done) text += line(next.value);
      }
      if (text) controller.enqueue(encoder.encode(text));
      text = '';
      if (isDone) controller.close();
    },
    async cancel() {
      await rows.return?.(undefined);
    },
  });
}

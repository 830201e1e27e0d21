import {always, refuse} from './respond.ts';
import type {ReceiptStore} from './store.ts';
import {formats, writeExport} from './write-export.ts';

/** The keys of a query that `exportReceipts` reads. */
export const exportKeys = ['format', 'consentId', 'from', 'until'];

/** `format=jsonl|csv`, `consentId=`, `from=` and `until=` (RFC 3339, when it was received). */
export function exportReceipts(store: ReceiptStore, request: Request, query: URLSearchParams): Response {
  const wanted = query.get('format') ?? (/\btext\/csv\b/.test(request.headers.get('accept') ?? '') ? 'csv' : 'jsonl');
  if (wanted !== 'jsonl' && wanted !== 'csv') return refuse(400, 'format must be jsonl or csv');
  const from = readTime(query.get('from'));
  const until = readTime(query.get('until'));
  if (Number.isNaN(from) || Number.isNaN(until))
    return refuse(400, 'from and until must be times: 2026-11-01T00:00:00Z');

  const format = formats[wanted];
  const headers = {
    'content-type': format.type,
    'content-disposition': `attachment; filename="receipts.${wanted}"`,
    ...always,
  };
  if (request.method === 'HEAD') return new Response(null, {headers});
  const filter = {consentId: query.get('consentId') ?? undefined, from, until};
  return new Response(writeExport(format, store.read(filter)), {headers});
}

const readTime = (text: string | null): number | undefined => (text === null ? undefined : Date.parse(text));

import type {Desk} from '../desk.ts';
import type {Endpoint} from '../endpoint.ts';
import {exportKeys, exportReceipts} from '../export-receipts.ts';
import {keepReceipts} from '../keep-receipts.ts';
import {readDelivery} from '../read-delivery.ts';
import {json, later, refuse} from '../respond.ts';

/** `POST …/receipts` from pages; `GET …/receipts` and `GET …/verify` for the auditor. */
export function receiptEndpoints({store, clock, limits, limited, receive, hand, sweepSometimes}: Desk): Endpoint[] {
  return [
    {
      path: /\/receipts\/?$/,
      isForPages: true,
      write: (call) =>
        receive(call, limited.delivery(call.client), async (value) => {
          const now = clock();
          const delivered = readDelivery(value, limits.receipts, now);
          if (!delivered)
            return refuse(400, `the body must be a receipt, a list of 1 to ${limits.receipts}, or {anchor, receipts}`);
          const seconds = delivered.length > 1 ? limited.delivery(call.client, delivered.length - 1) : 0;
          if (seconds) return later(429, seconds);
          const answer = await keepReceipts(store, delivered, now);
          sweepSometimes();
          return answer;
        }),
      read: (call) => hand(call, () => exportReceipts(store, call.request, call.url.searchParams), exportKeys),
    },
    {
      path: /\/verify\/?$/,
      read: (call) =>
        hand(call, async () => json(200, await store.verify(call.url.searchParams.get('consentId') ?? undefined)), [
          'consentId',
        ]),
    },
  ];
}

import type {Desk} from '../desk.ts';
import type {Endpoint} from '../endpoint.ts';
import {dayKeys} from '../days.ts';
import {keepCount, listCounts} from '../serve-counts.ts';

/** `POST …/counts` from pages, `GET …/counts` for the shop; none if counts are off. */
export function countEndpoints({store, clock, counts: rule, limited, receive, hand}: Desk): Endpoint[] {
  if (!rule) return [];
  return [
    {
      path: /\/counts\/?$/,
      isForPages: true,
      read: (call) => hand(call, () => listCounts(store.counts, call.url.searchParams, clock(), rule), dayKeys),
      write: (call) =>
        receive(call, limited.count(call.client), (value) => keepCount(store.counts, value, clock(), rule)),
    },
  ];
}

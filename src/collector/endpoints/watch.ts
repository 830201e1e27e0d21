import type {Desk} from '../desk.ts';
import type {Endpoint} from '../endpoint.ts';
import {dayKeys} from '../days.ts';
import {sightTypes} from '../read-sights.ts';
import {keepSights, listSights} from '../serve-watch.ts';

/** `POST …/watch` from pages and browsers, `GET …/watch` for the shop; none if the watch is off. */
export function watchEndpoints({store, clock, watch: rule, limited, receive, hand, sweepSometimes}: Desk): Endpoint[] {
  if (!rule) return [];
  const {sights} = store;
  return [
    {
      path: /\/watch\/?$/,
      isForPages: true,
      read: (call) => hand(call, () => listSights(sights, call.url.searchParams, clock(), rule), dayKeys),
      write: (call) =>
        receive(
          call,
          limited.sights(call.client),
          async (value) => {
            const type = call.request.headers.get('content-type') ?? '';
            const answer = await keepSights(sights, {value, type}, clock(), rule);
            sweepSometimes();
            return answer;
          },
          sightTypes,
        ),
    },
  ];
}

import type {Desk} from '../desk.ts';
import type {Answer, Endpoint} from '../endpoint.ts';
import {giveHandover, keepHandover} from '../serve-handovers.ts';

/** As text: a browser sends that without asking first, even while it leaves the page. */
const textTypes = ['text/plain'];

/** `POST …/handovers` and `POST …/handovers/redeem`, between the pages of one controller; none if hand-overs are off. */
export function handoverEndpoints({store, clock, handovers: rule, limited, receive}: Desk): Endpoint[] {
  if (!rule) return [];
  const serve =
    (answer: typeof keepHandover): Answer =>
    (call) =>
      receive(
        call,
        limited.delivery(call.client),
        (value) => answer(store.handovers, {origin: call.request.headers.get('origin'), value, now: clock()}, rule),
        textTypes,
      );
  return [
    {path: /\/handovers$/, isForPages: true, write: serve(keepHandover)},
    {path: /\/handovers\/redeem$/, isForPages: true, write: serve(giveHandover)},
  ];
}

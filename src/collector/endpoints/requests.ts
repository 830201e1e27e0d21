import type {Desk} from '../desk.ts';
import type {Call, Endpoint} from '../endpoint.ts';
import {later} from '../respond.ts';
import {keepRequest, listAll, listKeys, moveOn, tellAll, tellProgress} from '../serve-requests.ts';

const one = /\/requests\/([\w-]{16,64})$/;
const idOf = ({url}: Call): string => one.exec(url.pathname)?.[1] ?? '';

/**
 * `POST …/requests` from pages; `GET …/requests/ID`: its progress for anyone with its id, all of it for the shop. `GET
 * …/requests` and `POST …/requests/ID` for the shop.
 */
export function requestEndpoints({store, clock, rights, limited, receive, hand, sweepSometimes}: Desk): Endpoint[] {
  const {requests} = store;
  const {timeZone} = rights;
  return [
    {
      path: one,
      isForPages: true,
      read: (call) => {
        if (call.request.headers.has('authorization')) return hand(call, () => tellAll(requests, idOf(call)), []);
        const seconds = limited.delivery(call.client);
        return seconds ? later(429, seconds) : tellProgress(requests, idOf(call), call.url.pathname);
      },
      write: (call) =>
        hand(call, () =>
          receive(call, 0, (value) => moveOn(requests, value, {id: idOf(call), now: clock(), timeZone})),
        ),
    },
    {
      path: /\/requests\/?$/,
      isForPages: true,
      read: (call) => hand(call, () => listAll(requests, call.url.searchParams), listKeys),
      write: (call) =>
        receive(call, limited.request(call.client), async (value) => {
          const answer = await keepRequest(requests, value, {path: call.url.pathname, now: clock(), due: rights});
          sweepSometimes();
          return answer;
        }),
    },
  ];
}

import type {Desk} from '../desk.ts';
import type {Endpoint} from '../endpoint.ts';
import {keepAudit, listAll} from '../serve-audits.ts';

/** `POST …/audits` and `GET …/audits`, both for the shop. */
export const auditEndpoints = ({store, clock, receive, hand}: Desk): Endpoint[] => [
  {
    path: /\/audits\/?$/,
    read: (call) => hand(call, () => listAll(store.audits, call.url.searchParams), ['config']),
    write: (call) => hand(call, () => receive(call, 0, (value) => keepAudit(store.audits, value, clock()))),
  },
];

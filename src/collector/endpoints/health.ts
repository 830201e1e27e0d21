import type {Desk} from '../desk.ts';
import type {Endpoint} from '../endpoint.ts';
import {json, toTime} from '../respond.ts';
import {within} from '../within.ts';

/** A health check must be answered while it still matters. */
const timeoutSeconds = 3;

/** `GET …/health`, for whatever starts and stops the server. */
export const healthEndpoints = ({store, clock}: Desk): Endpoint[] => [
  {
    path: /\/health\/?$/,
    async read() {
      await within(timeoutSeconds, store.check());
      return json(200, {status: 'ok', time: toTime(clock())});
    },
  },
];

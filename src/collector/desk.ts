import {bearsToken} from './bears-token.ts';
import {faultOfQuery} from './check-query.ts';
import {createSweeper} from './create-sweeper.ts';
import type {Call} from './endpoint.ts';
import {createLimits, type Limits} from './limits.ts';
import {openBody} from './open-body.ts';
import type {CollectorSettings} from './read-options.ts';
import {later, refuse} from './respond.ts';

/** What all endpoints of a collector share. */
export interface Desk extends CollectorSettings {
  readonly limited: Limits;
  /**
   * Answers with what a body contains, unless the client must wait or the body is not accepted.
   * @param seconds How long the client must wait; 0 if it need not.
   * @param types The media types that are accepted; `application/json` by default.
   */
  readonly receive: (
    call: Call,
    seconds: number,
    answer: (value: unknown) => Promise<Response> | Response,
    types?: readonly string[],
  ) => Promise<Response>;
  /**
   * Answers only staff, who have the token.
   * @param keys The keys that the query may have; any query by default.
   */
  readonly hand: (
    call: Call,
    answer: () => Promise<Response> | Response,
    keys?: readonly string[],
  ) => Promise<Response> | Response;
  /** Erases what is past its time; at most once an hour, and not awaited. */
  readonly sweepSometimes: () => void;
}

/** Creates the desk of one collector. */
export function createDesk(settings: CollectorSettings): Desk {
  const {token, limits} = settings;
  const limited = createLimits(settings);
  return {
    ...settings,
    limited,
    async receive({request}, seconds, answer, types) {
      if (seconds) return later(429, seconds);
      const body = await openBody(request, limits.bytes, types);
      return body instanceof Response ? body : answer(body.value);
    },
    hand({request, client, url}, answer, keys) {
      if (token === undefined) return refuse(403, 'the collector has no token, so reading is disabled');
      const seconds = limited.staff(client);
      if (seconds) return later(429, seconds);
      if (!bearsToken(request, token)) return refuse(401, 'the token is invalid', {'www-authenticate': 'Bearer'});
      const fault = keys && faultOfQuery(url.searchParams, keys);
      return fault ? refuse(400, fault) : answer();
    },
    sweepSometimes: createSweeper(settings),
  };
}

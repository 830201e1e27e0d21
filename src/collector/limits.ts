import type {CollectorSettings} from './read-options.ts';
import {createRateLimit} from './rate-limit.ts';

/** The address of a client; only calls of all clients together are limited where it is not given. */
type Client = string | undefined;

/** Each takes tokens for what a client sends, and returns the seconds it must wait; 0 if it need not. */
export interface Limits {
  /** A number of receipts, or one call that has no limit of its own. */
  readonly delivery: (client: Client, tokens?: number) => number;
  /** A rights request. */
  readonly request: (client: Client) => number;
  readonly count: (client: Client) => number;
  /** What the watch of a page reports. */
  readonly sights: (client: Client) => number;
  /** A call by the shop's staff. */
  readonly staff: (client: Client) => number;
}

/** Creates the limits of one collector. */
export function createLimits({limits, clock}: CollectorSettings): Limits {
  const {perMinute, inAllPerMinute, requestsPerMinute, countsPerMinute, watchPerMinute} = limits;
  const perClient = (most: number): Limits['delivery'] => {
    const take = createRateLimit(most, clock);
    return (client, tokens = 1) => (client === undefined ? 0 : take(client, tokens));
  };
  const alsoInAll = (ofClient: Limits['delivery']): Limits['delivery'] => {
    const take = createRateLimit(inAllPerMinute, clock);
    return (client, tokens = 1) => ofClient(client, tokens) || take('', tokens);
  };
  const staff = perClient(perMinute);
  const delivery = alsoInAll(staff);
  const requests = perClient(requestsPerMinute);
  return {
    staff,
    delivery,
    request: (client) => delivery(client) || requests(client),
    // Buckets of their own, so they never delay a receipt or a rights request.
    count: alsoInAll(perClient(countsPerMinute)),
    sights: alsoInAll(perClient(watchPerMinute)),
  };
}

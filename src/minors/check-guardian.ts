import {ConsentError} from '../model/errors.ts';
import type {GuardianAnswer, GuardianRequest} from '../consent/people.ts';

/** Milliseconds until an endpoint that does not respond counts as down. */
const patience = 2e4;

export type GuardianCheck = (request: GuardianRequest) => Promise<unknown>;

/** Parses a checker's answer; anything invalid confirms nothing. */
export function parseAnswer(value: unknown): GuardianAnswer {
  const {status, method, reference} = Object(value) as Record<string, unknown>;
  const isText = (text: unknown): text is string => typeof text === 'string' && text !== '' && text.length < 500;
  if (status === 'refused') return {status};
  if (status === 'pending' && isText(reference)) return {status, reference};
  if (status === 'approved' && isText(method)) return {status, method, ...(isText(reference) && {reference})};
  throw new ConsentError('listener', `the guardian's check answered ${JSON.stringify(value)?.slice(0, 80)}.`);
}

/**
 * Calls the site's endpoint: POST for a new request, once for each `idempotency-key`, GET with `?reference=` for a
 * pending one.
 */
export const checkAt =
  (endpoint: string): GuardianCheck =>
  async ({reference, id, ...request}) => {
    const url = new URL(endpoint, location.href);
    if (reference) url.searchParams.set('reference', reference);
    const options: RequestInit = reference
      ? {}
      : {
          method: 'POST',
          body: JSON.stringify(request),
          headers: {'content-type': 'application/json', ...(id && {'idempotency-key': id})},
        };
    const response = await fetch(url, {
      ...options,
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
    return (await response.json()) as unknown;
  };

import {parseProgress} from '../model/request-progress.ts';
import type {RequestBody, RequestProgress} from '../model/rights-request.ts';
import {retryAfter} from './retry-after.ts';

/** What became of one try. */
export type SendOutcome =
  | {readonly status: 'confirmed'; readonly progress: RequestProgress}
  /** The server has it, or says so; what it answered is no confirmation. */
  | {readonly status: 'unconfirmed'; readonly seconds: number}
  | {readonly status: 'rejected'; readonly fault: string}
  /** Not now; `seconds` is how long the server wants to be left alone. */
  | {readonly status: 'failed'; readonly seconds: number};

const patience = 30_000; // milliseconds

/** Answers that say that this very request will never be taken. */
const isFinal = (status: number): boolean => [400, 409, 413, 415, 422].includes(status);

const options: RequestInit = {credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store'};

/** The address of an endpoint. Throws where what is personal would travel in the clear. */
export function readEndpoint(endpoint: string): string {
  const {protocol, hostname, origin, href} = new URL(endpoint, location.href);
  if (protocol !== 'https:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    throw new Error(`ithn: no request is sent to ${origin}, which is not https`);
  return href;
}

/** Sends a request; the server knows it by its id, so that none counts twice. */
export async function sendRequest(body: RequestBody, url: string): Promise<SendOutcome> {
  try {
    const response = await fetch(url, {
      ...options,
      method: 'POST',
      body: JSON.stringify(body),
      headers: {'content-type': 'application/json', 'idempotency-key': body.id},
      signal: AbortSignal.timeout(patience),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    const seconds = retryAfter(response);
    if (response.ok) {
      const progress = parseProgress(answer, url);
      return progress ? {status: 'confirmed', progress} : {status: 'unconfirmed', seconds};
    }
    if (!isFinal(response.status)) return {status: 'failed', seconds};
    const said = (answer as {readonly error?: unknown} | undefined)?.error;
    return {
      status: 'rejected',
      fault: `${response.status} ${typeof said === 'string' ? said.slice(0, 300) : ''}`.trim(),
    };
  } catch {
    return {status: 'failed', seconds: 0}; // offline, too slow, or refused by the browser
  }
}

/** What the site said of a request; no `progress` where it cannot be asked just now, or answers something else. */
export interface Told {
  readonly progress?: RequestProgress;
  /** How long it wants to be left alone. */
  readonly seconds: number;
}

/** How a request stands. */
export async function askProgress({statusUrl, reference}: RequestProgress): Promise<Told> {
  if (!statusUrl) return {seconds: 0};
  try {
    const response = await fetch(statusUrl, {...options, signal: AbortSignal.timeout(patience)});
    const seconds = retryAfter(response);
    const progress = response.ok ? parseProgress(await response.json(), statusUrl) : undefined;
    return progress?.reference === reference
      ? {progress: {...progress, statusUrl: progress.statusUrl ?? statusUrl}, seconds}
      : {seconds};
  } catch {
    return {seconds: 0};
  }
}

import {isLocalhost} from '../model/is-loopback.ts';
import {parseProgress} from '../model/request-progress.ts';
import type {RequestBody, RequestProgress} from '../model/rights-request.ts';
import {retryAfter} from './retry-after.ts';

/** The result of one try. */
export type SendOutcome =
  | {readonly status: 'confirmed'; readonly progress: RequestProgress}
  /** The server has it or claims so, but its answer is not a confirmation. */
  | {readonly status: 'unconfirmed'; readonly seconds: number}
  | {readonly status: 'rejected'; readonly fault: string}
  /** Not now; `seconds` is the server's `Retry-After`. */
  | {readonly status: 'failed'; readonly seconds: number};

const patience = 30_000; // milliseconds

/** Statuses that reject this request permanently. */
const refusals = [400, 409, 413, 415, 422];

/** Statuses of an address that takes no requests, or none of this site: trying again would not help. */
const wrongAddress = [401, 403, 404, 405, 410, 501];

const options: RequestInit = {credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store'};

/** The URL of an endpoint. Throws if personal data would be sent unencrypted. */
export function readEndpoint(endpoint: string): string {
  const {protocol, hostname, origin, href} = new URL(endpoint, location.href);
  if (protocol !== 'https:' && !isLocalhost(hostname))
    throw new Error(`ithn: no request is sent to ${origin}, which is not https`);
  return href;
}

/** Sends a request; the server identifies it by its id, so none counts twice. */
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
    if (wrongAddress.includes(response.status))
      console.error(
        `ithn: rights.endpoint ${url} answered ${response.status}, so no request can be sent there; it must be the POST …/requests of a collector.`,
      );
    else if (!refusals.includes(response.status)) return {status: 'failed', seconds};
    const said = (answer as {readonly error?: unknown} | undefined)?.error;
    return {
      status: 'rejected',
      fault: `${response.status} ${typeof said === 'string' ? said.slice(0, 300) : ''}`.trim(),
    };
  } catch {
    return {status: 'failed', seconds: 0}; // offline, too slow, or refused by the browser
  }
}

/** The site's status of a request; no `progress` if the site cannot be reached or answers something else. */
export interface Told {
  readonly progress?: RequestProgress;
  /** The server's `Retry-After`, in seconds. */
  readonly seconds: number;
}

/** Asks for the status of a request. */
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

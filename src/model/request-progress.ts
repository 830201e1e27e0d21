import {isLocalhost} from './is-loopback.ts';
import {
  requestOutcomes,
  requestStatuses,
  type RequestOutcome,
  type RequestProgress,
  type RequestStatus,
} from './rights-request.ts';

/** The allowed transitions: identity is verified before anything else, and final statuses are final. */
const steps: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  received: ['verifying', 'refused'],
  verifying: ['in-progress', 'extended', 'refused'],
  'in-progress': ['extended', 'done', 'refused', 'partly-kept'],
  extended: ['in-progress', 'done', 'refused', 'partly-kept'],
  done: [],
  refused: [],
  'partly-kept': [],
};

export const nextStatuses = (status: RequestStatus): readonly RequestStatus[] => steps[status];
export const isClosed = (status: RequestStatus): boolean => steps[status].length === 0;

/** These statuses require a reason. */
export const needsReason = (status: RequestStatus): boolean => ['extended', 'refused', 'partly-kept'].includes(status);

const isOneOf = <T extends string>(all: readonly T[], value: unknown): value is T =>
  (all as readonly unknown[]).includes(value);

const readTime = (value: unknown): number =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value)
    ? Date.parse(value)
    : NaN;

/**
 * Parses a server's answer; `undefined` if it does not follow the protocol, and then nothing is confirmed.
 * `statusUrl` is resolved against `base`, and dropped if it is neither https nor loopback.
 */
export function parseProgress(value: unknown, base: string): RequestProgress | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {reference, status, outcome, reason, statusUrl, ...times} = value as Record<string, unknown>;
  const receivedAt = readTime(times.receivedAt);
  const dueAt = readTime(times.dueAt);
  if (typeof reference !== 'string' || !/^[\w./#-]{3,40}$/.test(reference)) return undefined;
  if (!isOneOf(requestStatuses, status) || !(dueAt > receivedAt)) return undefined;
  const url = readUrl(statusUrl, base);
  return {
    reference,
    status,
    receivedAt,
    dueAt,
    ...(isOneOf<RequestOutcome>(requestOutcomes, outcome) && {outcome}),
    ...(typeof reason === 'string' && reason && {reason: reason.slice(0, 2000)}),
    ...(url && {statusUrl: url}),
  };
}

function readUrl(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const {protocol, hostname, href} = new URL(value, base);
    const isHere = protocol === 'http:' && isLocalhost(hostname);
    return protocol === 'https:' || isHere ? href : undefined;
  } catch {
    return undefined; // no address
  }
}

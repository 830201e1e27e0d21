import {
  requestOutcomes,
  requestStatuses,
  type RequestOutcome,
  type RequestProgress,
  type RequestStatus,
} from './rights-request.ts';

/** What may follow what: identity is verified before anything is done, and what has ended stays so. */
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

/** These are not said without their reason. */
export const needsReason = (status: RequestStatus): boolean => ['extended', 'refused', 'partly-kept'].includes(status);

const isOneOf = <T extends string>(all: readonly T[], value: unknown): value is T =>
  (all as readonly unknown[]).includes(value);

const readTime = (value: unknown): number =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value)
    ? Date.parse(value)
    : NaN;

/**
 * What a server answered, if it is what the protocol says; `undefined` where it is anything else, and then nothing is
 * confirmed. `base` is what its `statusUrl` is relative to; one that is neither encrypted nor on this machine is left out.
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
    const isHere = protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
    return protocol === 'https:' || isHere ? href : undefined;
  } catch {
    return undefined; // no address
  }
}

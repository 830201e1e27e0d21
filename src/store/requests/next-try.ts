/** Milliseconds between two tries, at most. */
const longestWaitMs = 36e5;

/** The longest timer; somewhat longer than the delay between tries, which is not exact. */
const longestTimerMs = longestWaitMs * 2;

/** Milliseconds until the next try: growing delays, and not before the server's `Retry-After`. */
export const waitAfter = (tries: number, askedMs: number): number =>
  Math.max(askedMs, Math.min(500 * 4 ** tries, longestWaitMs) * (0.5 + Math.random()));

/** Whether a time is still to come; one far ahead, after the clock was set back, is not waited for. */
export const isAhead = (moment = 0): boolean => moment > Date.now() && moment < Date.now() + longestTimerMs;

/** Resolves when a try may be made: at that time, or when the browser is online again. */
export const whenDue = (moment = 0): Promise<unknown> =>
  navigator.onLine
    ? new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(200, moment - Date.now()), longestTimerMs)))
    : new Promise((resolve) => addEventListener('online', resolve, {once: true}));

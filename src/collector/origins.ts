/** The requesting page's origin, if it is a foreign one in `origins`; `refused` if it is not in the list. */
export function readOrigin(request: Request, origins: readonly string[]): string | undefined {
  const origin = request.headers.get('origin');
  if (!origin) return undefined; // not a page, or our own page reading
  if (origins.includes(origin)) return origin;
  // The browser tells whether the page is ours; behind a proxy our own name may be unknown here.
  const site = request.headers.get('sec-fetch-site');
  const isOurs = site === null ? origins.length === 0 || isHost(origin, request) : site === 'same-origin';
  return isOurs ? undefined : 'refused';
}

const isHost = (origin: string, request: Request): boolean =>
  origin.replace(/^https?:\/\//, '') === request.headers.get('host');

/** The headers that let a page of that origin read the response. */
export const allow = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type, idempotency-key',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '86400',
  vary: 'origin',
});

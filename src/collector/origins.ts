/** The origin of a foreign page that asks, where it is one of `origins`; `refused` where it is not. */
export function readOrigin(request: Request, origins: readonly string[]): string | undefined {
  const origin = request.headers.get('origin');
  if (!origin) return undefined; // no page, or our own that reads
  if (origins.includes(origin)) return origin;
  // A browser says whether the page is ours; behind a proxy our own name may not be known here.
  const site = request.headers.get('sec-fetch-site');
  const isOurs = site === null ? origins.length === 0 || isHost(origin, request) : site === 'same-origin';
  return isOurs ? undefined : 'refused';
}

const isHost = (origin: string, request: Request): boolean =>
  origin.replace(/^https?:\/\//, '') === request.headers.get('host');

/** What lets a page of that origin read the answer. */
export const allow = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type, idempotency-key',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '86400',
  vary: 'origin',
});

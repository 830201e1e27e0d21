const most = 3600; // seconds: a header cannot delay a customer's request longer than this

/** The `Retry-After` of a response in seconds; the header is a number or a date (RFC 9110, 10.2.3). */
export function retryAfter({headers}: Response): number {
  const text = headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(text.trim()) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(seconds, most) : 0; // invalid values count as none
}

const most = 3600; // seconds: what a customer asked for is not put off for longer by a header

/** How many seconds a server wants to be left alone: `Retry-After` says it as a number or as a date (RFC 9110, 10.2.3). */
export function retryAfter({headers}: Response): number {
  const text = headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(text.trim()) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(seconds, most) : 0; // not a number is none
}

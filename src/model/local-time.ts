const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/**
 * RFC 3339 with a UTC offset: `2026-11-01T09:30:00.000+03:00`.
 * @param at milliseconds since 1970-01-01 UTC
 * @param offset minutes east of UTC
 */
export function localTime(at: number, offset: number): string {
  const shifted = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  return `${shifted}${offset < 0 ? '-' : '+'}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`;
}

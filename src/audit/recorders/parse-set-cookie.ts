import {dayMs} from '../../model/day.ts';
import type {SetCookie} from '../model/record.ts';

/**
 * The cookie that a response sets; undefined: it deletes one, or is invalid.
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.2
 */
export function parseSetCookie(header: string, host: string, now = Date.now()): SetCookie | undefined {
  const [pair = '', ...attributes] = header.split(';');
  const at = pair.indexOf('=');
  const name = (at < 0 ? '' : pair.slice(0, at)).trim();
  if (!name) return undefined;
  const read = (wanted: string): string | undefined =>
    attributes
      .map((one) => one.trim().split(/=(.*)/s))
      .filter(([key = '']) => key.toLowerCase() === wanted)
      .at(-1)?.[1]
      ?.trim();
  const age = read('max-age');
  const expires = read('expires');
  const lasts =
    age !== undefined && /^-?\d+$/.test(age)
      ? Number(age) * 1000
      : expires !== undefined && !Number.isNaN(Date.parse(expires))
        ? Date.parse(expires) - now
        : undefined;
  if (lasts !== undefined && lasts <= 0) return undefined;
  const sameSite = read('samesite');
  return {
    name,
    domain: (read('domain') ?? host).replace(/^\./, ''),
    days: lasts === undefined ? 0 : Math.round((lasts / dayMs) * 100) / 100,
    ...(sameSite && {sameSite}),
  };
}

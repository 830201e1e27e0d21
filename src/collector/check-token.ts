import {createHash, timingSafeEqual} from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the request bears the token; takes as long for a wrong one, of whatever length, as for the right one. */
export function bearsToken(request: Request, token: string): boolean {
  const given = /^Bearer +([^ ]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return timingSafeEqual(digest(given ?? ''), digest(token)) && given !== undefined;
}

import {createHash, timingSafeEqual} from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the request has the token; takes the same time for a wrong token of any length. */
export function bearsToken(request: Request, token: string): boolean {
  const given = /^Bearer +([^ ]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return timingSafeEqual(digest(given ?? ''), digest(token)) && given !== undefined;
}

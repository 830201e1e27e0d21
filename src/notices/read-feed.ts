import {ConsentError} from '../model/errors.ts';
import type {NoticeConfig} from '../model/notice.ts';

/** Milliseconds until a feed that does not respond counts as down. */
const feedTimeoutMs = 20_000;

/** Fetches a list of notices from this origin. Rejects if it is elsewhere, does not answer, or is no list. */
export async function readFeed(feed: string): Promise<NoticeConfig[]> {
  const url = new URL(feed, location.href);
  if (url.origin !== location.origin)
    throw new ConsentError('config', `notices: the feed must be on this origin (received ${url.origin}).`);
  const response = await fetch(url, {
    credentials: 'same-origin',
    headers: {accept: 'application/json'},
    redirect: 'error', // it would leave the origin
    signal: AbortSignal.timeout(feedTimeoutMs),
  });
  if (!response.ok) throw new ConsentError('interface', `the feed ${url.pathname} answered ${response.status}.`);
  const all: unknown = await response.json();
  if (!Array.isArray(all)) throw new ConsentError('config', `the feed ${url.pathname} must be a list of notices.`);
  return all as NoticeConfig[];
}

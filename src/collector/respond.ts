import {withText} from './plain-request.ts';

/** On every response, because it concerns one visitor or one auditor. */
export const always = {'cache-control': 'no-store', 'x-content-type-options': 'nosniff'};

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  const text = JSON.stringify(value);
  const response = new Response(text, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': `${Buffer.byteLength(text)}`,
      ...always,
      ...headers,
    },
  });
  return withText(response, text);
}

export const refuse = (status: number, error: string, headers?: Record<string, string>): Response =>
  json(status, {error}, headers);

export const later = (status: 429 | 503, seconds: number): Response =>
  refuse(status, 'too many requests; try again later', {'retry-after': `${seconds}`});

/** Milliseconds as RFC 3339 in UTC. */
export const toTime = (milliseconds: number): string => new Date(milliseconds).toISOString();

import {blankUrl} from '../../model/blank.ts';
import type {SeenRequest} from '../../model/record.ts';
import {isFull, momentOf, type PassLog, type Recorder} from '../../pass-log.ts';
import {parseSetCookie} from '../../recorders/parse-set-cookie.ts';
import type {Channel} from './channel.ts';
import type {Events, Header} from './protocol.ts';

type Sent = Events['network.beforeRequestSent'];

/** A redirect keeps the request's name. */
const keyOf = ({request, redirectCount}: Sent): string => `${request.request} ${redirectCount}`;

/** Whether a request goes to the network: not `data:` or the browser's own pages. */
export const isSent = ({request}: Sent): boolean => /^https?:/.test(request.url);

/** Given up before anything left: frames that a Content-Security-Policy refuses, prefetches that do not take place. */
const isHeld = ({errorText, request: {timings}}: Events['network.fetchError']): boolean =>
  /^NS_(BINDING_ABORTED|ERROR_(CONTENT_)?BLOCKED|ERROR_DOM_)/.test(errorText) &&
  timings.fetchStart === 0 &&
  timings.requestStart === 0;

/** Requests of tabs, frames and workers; of most that a Content-Security-Policy refuses Firefox says nothing. */
export function recordRequests(log: PassLog, channel: Channel): Recorder {
  const {record, raw} = log;
  const known = new Map<string, SeenRequest>();

  channel.on('network.beforeRequestSent', (event) => {
    if (!isSent(event) || isFull(log)) return;
    const {context, request} = event;
    const seen: SeenRequest = {
      url: blankUrl(request.url, raw),
      host: new URL(request.url).hostname,
      method: request.method,
      kind: kindOf(event),
      ...momentOf(log),
      page: blankUrl(channel.urlOf(context ?? ''), raw),
    };
    known.set(keyOf(event), seen);
    record.requests.push(seen);
  });
  channel.on('network.responseStarted', (event) => {
    const seen = known.get(keyOf(event));
    if (!seen) return;
    seen.status = event.response.status;
    const cookies = event.response.headers
      .filter(({name}) => name.toLowerCase() === 'set-cookie')
      .flatMap(textsOf)
      .flatMap((text) => parseSetCookie(text, seen.host) ?? []);
    if (cookies.length) seen.setCookies = cookies;
  });
  channel.on('network.fetchError', (event) => {
    const seen = known.get(keyOf(event));
    if (seen && isHeld(event)) seen.held = true;
  });
  return {stop: () => known.clear()};
}

/** Firefox joins several headers of one name by line ends. */
const textsOf = ({value: {type, value}}: Header): string[] =>
  (type === 'base64' ? Buffer.from(value, 'base64').toString('latin1') : value).split('\n');

const kinds: Readonly<Record<string, string>> = {
  document: 'document',
  iframe: 'document',
  frame: 'document',
  style: 'stylesheet',
  audio: 'media',
  video: 'media',
  track: 'media',
  worker: 'script',
};

/** In the words of the other browsers. */
function kindOf({request: {destination, initiatorType, headers, method}}: Sent): string {
  if (destination) return kinds[destination] ?? destination;
  if (initiatorType === 'xmlhttprequest') return 'xhr';
  if (initiatorType) return initiatorType;
  if (headers.some(({name}) => /^sec-websocket-key$/i.test(name))) return 'websocket';
  // sendBeacon() and <a ping> have neither
  return method === 'POST' ? 'ping' : 'other';
}

import type {IncomingMessage, ServerResponse} from 'node:http';
import {pipeline} from 'node:stream/promises';
import {callable, checkOptions} from '../consent/check-options.ts';
import {that} from '../consent/checks.ts';
import type {Collector} from './create-collector.ts';
import {bytesOf, textOf, toRequest, type Init} from './plain-request.ts';
import {createBodyReader} from './read-message-body.ts';
import {refuse} from './respond.ts';

export interface NodeListenerOptions {
  /**
   * The client's address; the socket's by default. Behind a proxy, read a header that the proxy itself sets, never
   * one that a visitor can send.
   */
  readonly client?: (request: IncomingMessage) => string | undefined;
  /** Megabytes of unfinished bodies in total; 16 by default. Beyond that the oldest one is dropped. */
  readonly unfinishedMegabytes?: number;
  /** Seconds within which a body must arrive; 10 by default. */
  readonly bodySeconds?: number;
}

const positive = that('a number above 0', (value: unknown) => Number.isFinite(value) && Number(value) > 0);

/** Bytes of a body that are read, if a collector does not state its limit. */
const most = 1_048_576;

const refusals = {
  slow: () => refuse(408, 'the body did not arrive in time'),
  many: () => refuse(503, 'too many bodies are unfinished; try again in 2 seconds', {'retry-after': '2'}),
};

/**
 * A collector as a listener for `http.createServer()`.
 * @throws ConsentError naming an option that is unknown or wrong.
 */
export function toNodeListener(
  collector: Collector,
  options: NodeListenerOptions = {},
): (message: IncomingMessage, response: ServerResponse) => void {
  callable(collector, 'collector');
  checkOptions(options, {client: callable, unfinishedMegabytes: positive, bodySeconds: positive});
  const {
    client = ({socket}: IncomingMessage) => socket.remoteAddress,
    unfinishedMegabytes = 16,
    bodySeconds = 10,
  } = options;
  const bytes = bytesOf(collector) ?? most;
  const readBody = createBodyReader({bytes, unfinished: unfinishedMegabytes * 1e6, milliseconds: bodySeconds * 1000});

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const {method = 'GET', url = '/'} = message;
    const headers = readHeaders(message);
    const init: Init = {method, headers};
    if (method !== 'GET' && method !== 'HEAD') {
      const body = await readBody(message);
      if (body === 'slow' || body === 'many') {
        await send(refusals[body](), message, response);
        return;
      }
      if (body !== 'long') init.body = body;
      // A body that is too long is not read: the collector is given its length so far.
      headers['content-length'] =
        `${body === 'long' ? Math.max(bytes + 1, Number(headers['content-length'] ?? 0)) : body.length}`;
    }
    const answered = await collector(toRequest(collector, `http://localhost${url}`, init), client(message));
    await send(answered, message, response);
  };

  return (message, response) => {
    answer(message, response).catch(() => {
      // The client went away, or requested an invalid address.
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  };
}

async function send(answered: Response, message: IncomingMessage, response: ServerResponse): Promise<void> {
  // the rest of a refused body is not read
  if (!message.complete) response.setHeader('connection', 'close');
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  const text = textOf(answered);
  if (text !== undefined) response.end(text);
  else if (answered.body) await pipeline(answered.body as unknown as AsyncIterable<Uint8Array>, response);
  else response.end();
}

function readHeaders({headersDistinct}: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(', ')]));
}

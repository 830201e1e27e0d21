import type {IncomingMessage, ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {Collector} from './create-collector.ts';

export interface NodeListenerOptions {
  /**
   * The address of who asks; the socket's unless said. Behind a proxy all come from the proxy: read the header that it
   * sets itself, never one that a visitor can send.
   */
  readonly client?: (request: IncomingMessage) => string | undefined;
}

/** A collector as a listener for `http.createServer()`. */
export const toNodeListener =
  (collector: Collector, {client = ({socket}) => socket.remoteAddress}: NodeListenerOptions = {}) =>
  (message: IncomingMessage, response: ServerResponse): void => {
    answer(collector, message, response, client(message)).catch(() => {
      // Who asked went away, or asked for an address that is none.
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  };

async function answer(
  collector: Collector,
  message: IncomingMessage,
  response: ServerResponse,
  client: string | undefined,
): Promise<void> {
  const {method = 'GET', url = '/'} = message;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(`http://localhost${url}`, {
    method,
    headers: readHeaders(message),
    ...(hasBody && {body: Readable.toWeb(message) as ReadableStream, duplex: 'half'}),
  });
  const {status, headers, body} = await collector(request, client);
  // what is left of a body that was refused is not worth reading
  if (hasBody && !message.complete) response.setHeader('connection', 'close');
  response.writeHead(status, Object.fromEntries(headers));
  if (body) await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), response);
  else response.end();
}

function readHeaders({headersDistinct}: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return headers;
}

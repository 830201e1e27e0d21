import type {IncomingMessage, ServerResponse} from 'node:http';
import {pipeline} from 'node:stream/promises';
import type {Collector} from './create-collector.ts';
import {textOf, toRequest, type Init} from './plain-request.ts';

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

/** Bytes of a body that are handed over. More is not read: the collector hears how long it is, or was until then. */
const most = 1_048_576;

async function answer(
  collector: Collector,
  message: IncomingMessage,
  response: ServerResponse,
  client: string | undefined,
): Promise<void> {
  const {method = 'GET', url = '/'} = message;
  const headers = readHeaders(message);
  const init: Init = {method, headers};
  if (method !== 'GET' && method !== 'HEAD') {
    const body = await readBody(message);
    if (body) init.body = body;
    headers['content-length'] = `${body ? body.length : Math.max(most + 1, Number(headers['content-length'] ?? 0))}`;
  }
  const answered = await collector(toRequest(collector, `http://localhost${url}`, init), client);
  // what is left of a body that was refused is not worth reading
  if (!message.complete) response.setHeader('connection', 'close');
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  const text = textOf(answered);
  if (text !== undefined) response.end(text);
  else if (answered.body) await pipeline(answered.body as unknown as AsyncIterable<Uint8Array>, response);
  else response.end();
}

/**
 * The whole body; `undefined` when it is too long. Not by way of `Readable.toWeb()`: cancelling its stream while a chunk
 * comes in throws where nobody can catch it, and any visitor could stop the server.
 */
const readBody = (message: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    if (Number(message.headers['content-length'] ?? 0) > most) {
      resolve(undefined);
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= most) return;
      message.off('data', take).pause();
      resolve(undefined);
    };
    message.on('data', take);
    message.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    message.once('error', reject);
    message.once('close', () => reject(new Error('gone')));
  });

function readHeaders({headersDistinct}: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(', ')]));
}

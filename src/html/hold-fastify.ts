import {ConsentError} from '../model/errors.ts';
import {join} from './byte-holder.ts';
import {holdBody, streamThrough, wantsPage, type Holding} from './hold-response.ts';
import {headersOfBytes, headersOfCopies, headerText, treatmentOf} from './response-headers.ts';

/** The parts of Fastify's types that are needed here. */
interface FastifyRequest {
  readonly raw: {readonly headers: Record<string, string | string[] | undefined>};
}
interface FastifyReply {
  readonly statusCode: number;
  getHeader(name: string): unknown;
  removeHeader(name: string): unknown;
}
type Done = (error?: Error | null, payload?: unknown) => void;
interface FastifyInstance {
  addHook(name: 'onRequest', hook: (request: FastifyRequest, reply: FastifyReply, done: Done) => void): unknown;
  addHook(
    name: 'onSend',
    hook: (request: FastifyRequest, reply: FastifyReply, payload: unknown, done: Done) => void,
  ): unknown;
}

/** A Fastify plugin that holds every page of the app, whatever its handlers send. */
export type FastifyHold = (app: object, options: object, done: () => void) => void;

export function holdInFastify(holding: Holding): FastifyHold {
  const plugin: FastifyHold = (instance, _, done) => {
    const app = instance as FastifyInstance;
    app.addHook('onRequest', ({raw}, _reply, next) => {
      forgetCopies(raw.headers);
      next();
    });
    app.addHook('onSend', (_request, reply, payload, next) => {
      let held: unknown;
      try {
        held = holdPayload(reply, payload, holding);
      } catch (error) {
        next(error as Error);
        return;
      }
      next(null, held);
    });
    done();
  };
  // without this, a plugin's hooks apply only to its own routes
  return Object.assign(plugin, {[Symbol.for('skip-override')]: true});
}

/** Makes a server send the whole page: the browser's copy may be from before its tags were held. */
export function forgetCopies(headers: Record<string, string | string[] | undefined>): void {
  if (wantsPage(String(headers.accept))) for (const name of headersOfCopies) Reflect.deleteProperty(headers, name);
}

function holdPayload(reply: FastifyReply, payload: unknown, holding: Holding): unknown {
  if (payload === undefined || payload === null) return payload;
  if (payload instanceof Response) {
    const held = holdBody(payload, holding);
    if (held !== payload) for (const name of headersOfBytes) reply.removeHeader(name);
    return held;
  }
  const treatment = treatmentOf(reply.statusCode, (name) => headerText(reply.getHeader(name)));
  if (treatment.kind === 'refuse') throw new ConsentError('config', treatment.message);
  if (treatment.kind === 'leave') {
    if (treatment.message) holding.tell(treatment.message);
    return payload;
  }
  for (const name of headersOfBytes) reply.removeHeader(name);
  const holder = holding.open();
  if (typeof payload === 'string' || payload instanceof Uint8Array) {
    const bytes = join(holder.take(Buffer.from(payload as string), true));
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  return streamOf(payload as AsyncIterable<unknown>).pipeThrough(streamThrough(holder));
}

/** A stream of Node's or of the web as one of the web. */
function streamOf(source: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(typeof next.value === 'string' ? Buffer.from(next.value) : (next.value as Uint8Array));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

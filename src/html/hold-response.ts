import {ConsentError} from '../model/errors.ts';
import {headersOfBytes, headersOfCopies, treatmentOf} from './response-headers.ts';

/** A filter for the bytes of one page: it takes a piece (the last one is empty) and returns what can be sent. */
export interface PageFilter {
  take(piece: Uint8Array, isLast: boolean): Uint8Array[];
}

/**
 * What holding in front of a server needs: a filter for each page, and a function to report pages that were not held.
 */
export interface Holding {
  readonly open: () => PageFilter;
  readonly tell: (message: string) => void;
}

/** Bytes on their way through a filter. */
export const streamThrough = (filter: PageFilter): TransformStream<Uint8Array, Uint8Array> =>
  new TransformStream({
    transform(chunk, controller) {
      for (const piece of filter.take(chunk, false)) controller.enqueue(piece);
    },
    flush(controller) {
      for (const piece of filter.take(new Uint8Array(), true)) controller.enqueue(piece);
    },
  });

/**
 * Holds the page of a response; responses that are not HTML, or have no body, are unchanged.
 * @throws ConsentError if its charset cannot be read.
 */
export function holdBody(response: Response, {open, tell}: Holding): Response {
  const treatment = treatmentOf(response.status, (name) => response.headers.get(name));
  const {status, statusText, body} = response;
  if (treatment.kind === 'refuse') throw new ConsentError('config', treatment.message);
  if (treatment.kind === 'leave') {
    if (treatment.message && body) tell(treatment.message);
    return response;
  }
  const headers = new Headers(response.headers);
  for (const name of headersOfBytes) headers.delete(name);
  // only the stream types require each kind of buffer to be named
  const pair = streamThrough(open()) as TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>;
  return new Response(body?.pipeThrough(pair) ?? null, {status, statusText, headers});
}

/** Whether a browser requests a page: only then does it accept HTML by name. */
export const wantsPage = (accept: string | null | undefined): boolean => /\btext\/html\b/i.test(accept ?? '');

/**
 * The request without its cache validators, because the browser's copy of a page may be from before its tags were
 * held: a server that validates it sends no body, and the live tags run again.
 */
export function withoutCopies(request: Request): Request {
  if (!wantsPage(request.headers.get('accept')) || !headersOfCopies.some((name) => request.headers.has(name)))
    return request;
  const headers = new Headers(request.headers);
  for (const name of headersOfCopies) headers.delete(name);
  return new Request(request, {headers});
}

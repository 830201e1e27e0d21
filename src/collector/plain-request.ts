export type Init = Omit<RequestInit, 'body'> & {body?: Buffer};

const ours = new WeakSet<object>();
const texts = new WeakMap<Response, string>();
const decoder = new TextDecoder();

/** Notes that a collector looks at nothing of a request but what `toRequest()` gives. */
export function takesPlain<T extends object>(collector: T): T {
  ours.add(collector);
  return collector;
}

/**
 * What our own collector reads of a request; whatever else was put around one gets a whole `Request`. To make that, with
 * a stream for its body and a signal, takes as long as to check the receipt in it, and leaves as much to be collected.
 */
export function toRequest(collector: object, url: string, init: Init): Request {
  const {href} = new URL(url); // throws where it is none, as a `Request` does
  if (!ours.has(collector)) return new Request(href, init as RequestInit);
  const {method = 'GET', headers, body} = init;
  const plain: Pick<Request, 'method' | 'url' | 'headers' | 'body' | 'text'> = {
    method,
    url: href,
    headers: new Headers(headers),
    body: null,
    text: () => Promise.resolve(decoder.decode(body)),
  };
  return plain as Request;
}

/** Keeps the text of an answer beside it: reading it back would go through its stream. */
export function withText(response: Response, text: string): Response {
  texts.set(response, text);
  return response;
}

export const textOf = (response: Response): string | undefined => texts.get(response);

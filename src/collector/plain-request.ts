export type Init = Omit<RequestInit, 'body'> & {body?: Buffer};

const ours = new WeakMap<object, number>();
const texts = new WeakMap<Response, string>();
const decoder = new TextDecoder();

/**
 * Notes that a collector uses only what `toRequest()` provides of a request, and how many bytes of a body it reads.
 */
export function takesPlain<T extends object>(collector: T, bytes: number): T {
  ours.set(collector, bytes);
  return collector;
}

/** How many bytes of a body one of our collectors reads; `undefined` if it is not ours. */
export const bytesOf = (collector: object): number | undefined => ours.get(collector);

/**
 * The part of a request that our own collector reads; wrappers get a complete `Request`. Creating one, with a stream
 * for its body and a signal, takes as long as checking the receipt in it, and as much memory.
 */
export function toRequest(collector: object, url: string, init: Init): Request {
  const {href} = new URL(url); // throws if it is invalid, as `Request` does
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

/** Keeps the text of a response beside it: reading it back would go through its stream. */
export function withText(response: Response, text: string): Response {
  texts.set(response, text);
  return response;
}

export const textOf = (response: Response): string | undefined => texts.get(response);

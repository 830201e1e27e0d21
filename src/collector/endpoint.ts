/** One request, as an endpoint sees it. */
export interface Call {
  readonly request: Request;
  /** The address it came from, where the server gives it. */
  readonly client: string | undefined;
  readonly url: URL;
}

/** Answers a call. */
export type Answer = (call: Call) => Promise<Response> | Response;

/** What the collector does at the end of a path. */
export interface Endpoint {
  readonly path: RegExp;
  /** Answers GET and HEAD. */
  readonly read?: Answer;
  /** Answers POST. */
  readonly write?: Answer;
  /** Whether pages of other origins write to it: their browsers ask with OPTIONS first. */
  readonly isForPages?: boolean;
}

/** What answers a method; undefined if the endpoint does not. */
export function answerOf({read, write}: Endpoint, method: string): Answer | undefined {
  if (method === 'GET' || method === 'HEAD') return read;
  return method === 'POST' ? write : undefined;
}

/** The methods of an endpoint, for the header `allow`. */
export const methodsOf = ({read, write, isForPages}: Endpoint): string =>
  [...(read ? ['GET', 'HEAD'] : []), ...(write ? ['POST'] : []), ...(isForPages ? ['OPTIONS'] : [])].join(', ');

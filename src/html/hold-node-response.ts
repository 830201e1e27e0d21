import {join} from './byte-holder.ts';
import type {Holding, PageFilter} from './hold-response.ts';
import {headersOfBytes, headerText, treatmentOf} from './response-headers.ts';

/** The parts of `http.ServerResponse` that are needed here; Express's response is one. */
export interface NodeResponse {
  statusCode: number;
  readonly headersSent: boolean;
  getHeader(name: string): unknown;
  setHeader(name: string, value: string | number): unknown;
  removeHeader(name: string): void;
  getHeaderNames(): string[];
  writeHead(status: number, ...rest: unknown[]): unknown;
  write(...all: unknown[]): boolean;
  end(...all: unknown[]): unknown;
  destroy(): unknown;
}

/**
 * Holds the page that a handler sends with this response: replaces its `writeHead`, `write` and `end`. @param isHead
 * Whether it is a HEAD request.
 */
export function holdNodeResponse(response: NodeResponse, isHead: boolean, {open, tell}: Holding): void {
  /* eslint-disable-next-line @typescript-eslint/unbound-method -- called on the response below */
  const {writeHead, write, end} = response;
  let holder: PageFilter | undefined;
  let isJudged = false;
  let isRefused = false;

  /** Decides by the headers, once; returns those of a call to `writeHead` as they may be sent. */
  const judge = (status: number, headers?: unknown): unknown => {
    isJudged = true;
    const given = pairsOf(headers);
    const treatment = treatmentOf(status, (name) =>
      headerText(given.find(([key]) => key.toLowerCase() === name)?.[1] ?? response.getHeader(name)),
    );
    if (treatment.kind === 'refuse') refuse(treatment.message);
    if (treatment.kind === 'leave' && treatment.message) tell(treatment.message);
    if (treatment.kind !== 'hold') return headers;
    holder = open();
    for (const name of headersOfBytes) response.removeHeader(name);
    const kept = given.filter(([name]) => !headersOfBytes.includes(name.toLowerCase()));
    return Array.isArray(headers) ? kept.flat() : Object.fromEntries(kept);
  };

  /** Sends the reason instead of the page; what the handler still writes is dropped. */
  const refuse = (message: string): void => {
    isRefused = true;
    tell(message);
    if (response.headersSent) return void response.destroy();
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.statusCode = 500;
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.writeHead = writeHead; // `end` calls it
    end.call(response, `ithn: ${message}`);
    response.writeHead = () => response;
  };

  /** The part of a chunk that can be sent; undefined if nothing can. */
  const take = (chunk: unknown, encoding: unknown, isLast: boolean): Uint8Array | undefined => {
    try {
      return holder && join(holder.take(bytesOf(chunk, encoding), isLast));
    } catch (error) {
      refuse((error as Error).message.replace(/^ithn: /, ''));
      return undefined;
    }
  };

  response.writeHead = (status, ...rest) => {
    if (isJudged) return writeHead.call(response, status, ...rest);
    const headers = rest.find((one) => typeof one === 'object');
    const words = rest.filter((one) => typeof one === 'string');
    const judged = judge(status, headers);
    return isRefused ? response : writeHead.call(response, status, ...words, ...(headers ? [judged] : []));
  };

  response.write = (...all) => {
    if (!isJudged) judge(response.statusCode);
    if (!isRefused && !holder) return write.call(response, ...all);
    const {chunk, encoding, callback} = readCall(all);
    const bytes = isRefused ? undefined : take(chunk, encoding, false);
    if (bytes?.length) return write.call(response, bytes, callback);
    callback?.();
    return true;
  };

  response.end = (...all) => {
    const isWhole = !isJudged;
    if (isWhole) judge(response.statusCode);
    if (isRefused) return response;
    if (!holder) return end.call(response, ...all);
    const {chunk, encoding, callback} = readCall(all);
    const bytes = take(chunk, encoding, true);
    if (!bytes) return response;
    if (isWhole && !isHead && !response.headersSent) response.setHeader('content-length', bytes.length);
    return bytes.length ? end.call(response, bytes, callback) : end.call(response, callback);
  };
}

/** Headers as `writeHead` accepts them: an object, pairs, or alternating names and values. */
function pairsOf(headers: unknown): [name: string, value: unknown][] {
  if (!Array.isArray(headers)) return Object.entries(Object(headers) as object);
  if (Array.isArray(headers[0])) return headers as [string, unknown][];
  return headers.flatMap((name: string, index): [string, unknown][] => (index % 2 ? [] : [[name, headers[index + 1]]]));
}

/** The arguments of `write` and `end`, each of which may be missing. */
function readCall(all: readonly unknown[]): {chunk?: unknown; encoding?: unknown; callback?: () => void} {
  const callback = all.find((one) => typeof one === 'function') as (() => void) | undefined;
  const [chunk, encoding] = all.filter((one) => typeof one !== 'function');
  return {chunk, encoding, ...(callback && {callback})};
}

function bytesOf(chunk: unknown, encoding: unknown): Uint8Array {
  if (chunk === undefined || chunk === null) return new Uint8Array();
  return typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding) : (chunk as Uint8Array);
}

import {readBody} from './read-body.ts';
import {refuse} from './respond.ts';

/**
 * Reads a JSON body of at most `bytes` bytes; returns the refusal if it is not accepted.
 * @param types The media types that are accepted.
 */
export async function openBody(
  request: Request,
  bytes: number,
  types: readonly string[] = ['application/json'],
): Promise<{readonly value: unknown} | Response> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (!types.includes(type.trim().toLowerCase())) return refuse(415, `content-type must be ${types.join(' or ')}`);
  if ((request.headers.get('idempotency-key') ?? '').length > 200) return refuse(400, 'idempotency-key is too long');
  const text = await readBody(request, bytes);
  return text === undefined ? refuse(413, `the body may have at most ${bytes} bytes`) : {value: parse(text)};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // invalid JSON is not a delivery
  }
}

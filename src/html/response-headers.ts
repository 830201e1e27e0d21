/** Headers that describe the bytes of a body, which change; also its date, which does not reflect how it is held. */
export const headersOfBytes = [
  ...['content-length', 'content-md5', 'digest', 'content-digest', 'repr-digest'],
  ...['etag', 'last-modified', 'accept-ranges'],
];

/** Headers with which a browser requests part of a page, or validates its copy. */
export const headersOfCopies = ['if-none-match', 'if-modified-since', 'if-range', 'range'];

/** Labels of encodings in which tags do not consist of ASCII bytes (Encoding Standard, §4.2). */
const wideLabels = new Set(
  (
    'utf-16 utf-16le utf-16be ucs-2 unicode csunicode iso-10646-ucs-2 unicodefeff unicodefffe ' +
    'iso-2022-jp csiso2022jp'
  ).split(' '),
);

const isHtml = (type: string): boolean => /^\s*text\/html\s*(?:;|$)/i.test(type);

const charsetOf = (type: string): string => /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(type)?.[1] ?? '';

/** The charset in a page's content type, if it is not UTF-8. */
export function otherCharsetOf(type: string): string | undefined {
  const charset = charsetOf(type);
  return isHtml(type) && charset && !/^utf-?8$/i.test(charset) ? charset : undefined;
}

/** What to do with a body: hold it, leave it unchanged (with a warning, if it is a page), or refuse to send it. */
export type Treatment =
  | {readonly kind: 'hold'}
  | {readonly kind: 'leave'; readonly message?: string}
  | {readonly kind: 'refuse'; readonly message: string};

/** Decides from the headers of a response whether to hold its body. */
export function treatmentOf(status: number, get: (name: string) => string | null): Treatment {
  const type = get('content-type') ?? '';
  // a partial response begins anywhere, and two kinds of response have no body
  if (!isHtml(type) || [204, 206, 304].includes(status)) return {kind: 'leave'};
  const encoding = get('content-encoding') ?? 'identity';
  if (!/^\s*(?:identity\s*)?$/i.test(encoding))
    return {
      kind: 'leave',
      message: `a page was compressed (content-encoding: ${encoding}) before its tags could be held, so they are live; hold first, then compress.`,
    };
  const charset = charsetOf(type);
  if (wideLabels.has(charset.toLowerCase()))
    return {
      kind: 'refuse',
      message: `tags cannot be held in a page with the charset ${charset}; send it in UTF-8.`,
    };
  return {kind: 'hold'};
}

/** A header as servers of Node keep it. */
export const headerText = (value: unknown): string | null =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : null;

// Addresses in a configuration, checked as a browser parses them: by the URL parser's result, not by their text.
// https://url.spec.whatwg.org/#concept-basic-url-parser
import {isLocalhost} from '../model/is-loopback.ts';
import {that} from './checks.ts';

const site = 'https://site.invalid';
// The parser drops control characters and blanks, and treats a backslash as a slash: no legitimate address contains
// one.
const odd = /[\s\0-\x20\x7f-\x9f]|^[^?#]*\\/;

/**
 * The address as a page of the site resolves it; `undefined` if it is invalid or parses differently from its text.
 */
function readAddress(value: unknown): URL | undefined {
  if (typeof value !== 'string' || value === '' || odd.test(value)) return undefined;
  try {
    return new URL(value, site);
  } catch {
    return undefined;
  }
}

const hasScheme = (value: unknown): boolean => /^[a-z][a-z\d+.-]*:/i.test(String(value));

/** Addresses that a visitor may be sent to: never a script. */
export const link = that('an http(s) or mailto URL, or a path on this site', (value: unknown) =>
  ['http:', 'https:', 'mailto:', 'tel:'].includes(readAddress(value)?.protocol ?? ''),
);

/** Addresses that may also open an app, but never a script or a `data:` document. */
export const deepLink = that(
  'an http(s) URL, a path on this site, or a link into an app such as "shop://account"',
  (value: unknown) => {
    const url = readAddress(value);
    return (
      url !== undefined &&
      !/^(javascript|vbscript|data|blob|file|about|filesystem|view-source):$/.test(url.protocol) &&
      (!hasScheme(value) || String(value).slice(url.protocol.length).startsWith('//'))
    );
  },
);

/** Where data is sent: https, or loopback. */
export const endpoint = that('an https URL, a path on this site, or http on localhost', (value: unknown) => {
  const url = readAddress(value);
  if (!url) return false;
  if (!hasScheme(value)) return String(value).startsWith('/') && url.origin === site;
  if (!/^https?:\/\//i.test(String(value))) return false;
  return url.protocol === 'https:' || isLocalhost(url.hostname);
});

/** A site as browsers name it in `Origin`: https, or http on loopback. */
export const siteOrigin = that('an origin without a path, such as https://shop.example', (value: unknown) => {
  const url = hasScheme(value) ? readAddress(value) : undefined;
  return url?.origin === value && (url?.protocol === 'https:' || isLocalhost(url?.hostname ?? ''));
});

/** A resource that only the site itself may serve. */
export const ownPath = that(
  'a path on this site',
  (value: unknown) => !hasScheme(value) && readAddress(value)?.origin === site,
);

/**
 * An address without parts that could contain personal data: query values, the fragment, a user name and password.
 */
export function blankUrl(url: string, raw = false): string {
  if (raw || !URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  if (!parsed.search) return parsed.href;
  const names = [...new Set([...parsed.searchParams.keys()].map(blankName))];
  parsed.search = '';
  return `${parsed.href}?${names.map((name) => `${encodeURIComponent(name)}=…`).join('&')}`;
}

/** A name of a parameter; what is too long or has no form of a name is a value in its place. */
export const blankName = (name: string): string => (/^[\w.[\]-]{1,40}$/.test(name) ? name : '…');

/** Removes queries of addresses, e-mail addresses and long numbers from a text. */
export const blankText = (text: string): string =>
  text
    .replace(/https?:\/\/[^\s'"<>)]+/g, (url) => blankUrl(url))
    .replace(/[^\s@'"<>]+@[^\s@'"<>]+/g, '…@…')
    .replace(/\d{5,}/g, '…');

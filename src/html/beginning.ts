/** A UTF-8 byte order mark, with each byte read as one character. */
export const byteOrderMark = '\u00ef\u00bb\u00bf';

/** What may precede a document: white space, and comments as browsers parse them, including `<?xml … ?>`. */
const before = /^(?:\u00ef\u00bb\u00bf)?(?:[\t\n\f\r ]|<!--(?:-?>|[^]*?--!?>)|<\?[^>]*>)*/;

/** A whole document, whose head exists even if no tag begins it. */
const page = /^<(?:!doctype|html|head)[\t\n\f\r />]/i;

/** Text that the next piece may complete to a document or a comment. */
const openings = ['<!doctype', '<html', '<head', '<!--', '<?', byteOrderMark];

/** Whether text is a whole page or a fragment, by how it begins; `open` until enough of it has arrived. */
export function beginningOf(text: string): 'page' | 'fragment' | 'open' {
  const rest = text.replace(before, '');
  if (page.test(rest)) return 'page';
  const isOpen = /^<(?:!--|\?)/.test(rest) || openings.some((one) => one.startsWith(rest.toLowerCase()));
  return isOpen ? 'open' : 'fragment';
}

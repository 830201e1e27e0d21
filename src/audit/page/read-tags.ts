import type {Tag} from '../model/record.ts';

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * The tags of a document in source order; comments and the content of scripts, styles and templates are skipped.
 * Enough to find the line of an element, but not a replacement for a parser.
 */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const token = /<!--[^]*?(?:-->|$)|<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
  let inHead = true;
  let line = 1;
  let counted = 0;
  for (let found = token.exec(html); found; found = token.exec(html)) {
    const [, given, rest = ''] = found;
    if (!given) continue;
    const name = given.toLowerCase();
    for (; counted < found.index; counted++) if (html[counted] === '\n') line++;
    if (name === 'body') inHead = false;
    const attributes: Record<string, string> = {};
    for (const [, key = '', double, single, bare] of rest.matchAll(attribute))
      attributes[key.toLowerCase()] ??= double ?? single ?? bare ?? '';
    let text: string | undefined;
    if (/^(script|style|template|title|textarea|noscript)$/.test(name)) {
      const end = new RegExp(`</${name}\\s*>`, 'i').exec(html.slice(token.lastIndex));
      const length = end?.index ?? html.length - token.lastIndex;
      text = html.slice(token.lastIndex, token.lastIndex + length);
      token.lastIndex += length;
    }
    tags.push({name, attributes, line, inHead, ...(text !== undefined && {text})});
  }
  return tags;
}

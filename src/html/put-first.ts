import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';

/**
 * Puts `markup` first in the head, wherever a browser starts it; after the character set, which must be in the first
 * 1024 bytes (HTML §4.2.5.4).
 */
export function putFirst(html: string, markup: string): string {
  const document = parse(html, {sourceCodeLocationInfo: true});
  const root = document.childNodes.find((node) => node.nodeName === 'html') as Tree.Element;
  const head = root.childNodes.find((node) => node.nodeName === 'head') as Tree.Element;
  const at = startOf(head, root, document);
  const charset = head.childNodes.find(isCharset)?.sourceCodeLocation;
  if (!charset) return html.slice(0, at) + markup + html.slice(at);
  const {startOffset, endOffset} = charset;
  const tag = html.slice(startOffset, endOffset);
  return html.slice(0, at) + tag + markup + html.slice(at, startOffset) + html.slice(endOffset);
}

/** After `<head>`; if there is none, before its first element, or after whatever may precede it. */
function startOf(head: Tree.Element, root: Tree.Element, document: Tree.Document): number {
  const own = head.sourceCodeLocation?.startTag?.endOffset;
  if (own !== undefined) return own;
  const inHead = head.childNodes[0]?.sourceCodeLocation?.startOffset;
  if (inHead !== undefined) return inHead;
  const before = [...document.childNodes.slice(0, document.childNodes.indexOf(root)), ...beforeHead(head, root)];
  const ends = before.map((node) => node.sourceCodeLocation?.endOffset ?? 0);
  return Math.max(0, root.sourceCodeLocation?.startTag?.endOffset ?? 0, ...ends);
}

const beforeHead = (head: Tree.Element, root: Tree.Element): Tree.ChildNode[] =>
  root.childNodes.slice(0, root.childNodes.indexOf(head));

const isCharset = (node: Tree.ChildNode): boolean =>
  'attrs' in node &&
  node.nodeName === 'meta' &&
  node.attrs.some(
    ({name, value}) => name === 'charset' || (name === 'http-equiv' && value.toLowerCase() === 'content-type'),
  );

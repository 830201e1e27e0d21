import type {Judge} from './judge.ts';
import {dom} from './natives.ts';

/** Attributes whose value is one address that is fetched. */
const single = new Set([
  'src',
  'poster',
  'data',
  'background',
  'href',
  'xlink:href',
  'action',
  'formaction',
  'archive',
]);
/** Attributes that hold addresses among other things. */
const several = new Set(['srcset', 'imagesrcset', 'ping', 'style', 'srcdoc', 'attributionsrc']);
/** Links that nobody follows but a person. */
const links = /^(?:a|area|base)$/i;
/** Of what a `<link>` may be: that which fetches nothing. */
const unfetched = /^\s*(?:(?:alternate|amphtml|author|canonical|help|license|me|next|prev|search)\b\s*)+$/i;

/** What a held thing keeps in its own markup, and what a tag of somebody's own makes of it, asks nobody for anything. */
const isInert = (element: Element, name: string): boolean =>
  name !== 'style' &&
  (dom.localName(element).includes('-') ||
    (dom.localName(element) === 'script' && dom.read(element, 'type') === 'text/plain') ||
    (dom.localName(element) === 'link' && unfetched.test(dom.read(element, 'rel') ?? '')));

/** Whether setting the attribute on the element makes the browser reach somebody who is refused. */
export function isRefused(element: Element | null, name: string, value: unknown, judge: Judge): boolean {
  const lower = name.toLowerCase();
  const text = String(value);
  if (element && isInert(element, lower)) return false;
  if (several.has(lower)) return judge.refusesIn(text, 'element');
  if (!single.has(lower) || (lower.endsWith('href') && (!element || links.test(dom.localName(element))))) return false;
  if (lower.endsWith('action')) return judge.refuses(text, 'form');
  // a document in an address has addresses of its own
  return /^\s*(?:data|javascript):/i.test(text)
    ? judge.refusesIn(unescape(text), 'element')
    : judge.refuses(text, 'element');
}

const unescape = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What goes on loading when its address is only taken away. */
const framed = /^(?:iframe|frame|object|embed)$/;

/** Scripts whose text the browser itself follows to other hosts, before or without running it. */
const followed = /^(?:module|importmap|speculationrules)$/i;

/** Takes off an element what would reach somebody who is refused. What ran or was asked for before stays so. */
export function disarm(element: Element, judge: Judge): void {
  const kind = dom.localName(element);
  for (const name of dom.names(element)) {
    const value = dom.read(element, name) ?? '';
    if (!isRefused(element, name, value, judge)) continue;
    if (name === 'style') dom.write(element, name, judge.strip(value, 'style'));
    else if (framed.test(kind))
      dom.write(element, name, 'about:blank'); // stops what is on its way
    else dom.remove(element, name);
    if (kind === 'script') dom.write(element, 'type', 'text/plain'); // not even its inline text
  }
  if (kind === 'style') {
    const text = dom.text(element);
    if (judge.refusesIn(text, 'style')) element.textContent = judge.strip(text, 'style');
  } else if (kind === 'script' && followed.test(dom.read(element, 'type') ?? '')) {
    if (judge.refusesIn(dom.text(element), 'element')) dom.write(element, 'type', 'text/plain');
  }
}

/** Disarms a node and all below it. */
export function disarmAll(node: unknown, judge: Judge): void {
  const type = dom.type(node);
  if (type !== 1 && type !== 11) return;
  const tree = node as Element | DocumentFragment;
  for (const element of [...(type === 1 ? [tree as Element] : []), ...dom.all(tree, '*')]) {
    disarm(element, judge);
    if (dom.localName(element) === 'template') disarmAll((element as HTMLTemplateElement).content, judge);
  }
}

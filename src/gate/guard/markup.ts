import type {Judge} from './judge.ts';
import {dom} from './natives.ts';

/** Attributes whose value is a single address that is fetched. */
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
/** Attributes that contain addresses among other things. */
const several = new Set(['srcset', 'imagesrcset', 'ping', 'style', 'srcdoc', 'attributionsrc']);
/** Links that only a person follows. */
const links = /^(?:a|area|base)$/i;
/** The `rel` values of a `<link>` that fetch nothing. */
const unfetched = /^\s*(?:(?:alternate|amphtml|author|canonical|help|license|me|next|prev|search)\b\s*)+$/i;

/** The addresses of held elements and of custom elements, which make no request by themselves. */
const isInert = (element: Element, name: string): boolean =>
  name !== 'style' &&
  (dom.localName(element).includes('-') ||
    (dom.localName(element) === 'script' && dom.read(element, 'type') === 'text/plain') ||
    (dom.localName(element) === 'link' && unfetched.test(dom.read(element, 'rel') ?? '')));

/** Whether setting the attribute on the element makes the browser contact a refused host. */
export function isRefused(element: Element | null, name: string, value: unknown, judge: Judge): boolean {
  const lower = name.toLowerCase();
  const text = String(value);
  if (element && isInert(element, lower)) return false;
  if (several.has(lower)) return judge.refusesIn(text, 'element');
  if (!single.has(lower) || (lower.endsWith('href') && (!element || links.test(dom.localName(element))))) return false;
  if (lower.endsWith('action')) return judge.refuses(text, 'form');
  // a document in a `data:` address may contain addresses
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

/** Elements that continue loading if only their address is removed. */
const framed = /^(?:iframe|frame|object|embed)$/;

/** Scripts from whose text the browser itself loads, before or without running it. */
const followed = /^(?:module|importmap|speculationrules)$/i;

/** Removes from an element whatever would contact a refused host. What already ran or was requested is unaffected. */
export function disarm(element: Element, judge: Judge): void {
  const kind = dom.localName(element);
  for (const name of dom.names(element)) {
    const value = dom.read(element, name) ?? '';
    if (!isRefused(element, name, value, judge)) continue;
    if (name === 'style') dom.write(element, name, judge.strip(value, 'style'));
    else if (framed.test(kind) && element.isConnected)
      dom.write(element, name, 'about:blank'); // stops pending requests
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

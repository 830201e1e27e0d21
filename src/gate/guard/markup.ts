import type {Judge} from './judge.ts';

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
  (element.localName.includes('-') ||
    (element.localName === 'script' && element.getAttribute('type') === 'text/plain') ||
    (element.localName === 'link' && unfetched.test(element.getAttribute('rel') ?? '')));

/** Whether setting the attribute on the element makes the browser reach somebody who is refused. */
export function isRefused(element: Element | null, name: string, value: unknown, judge: Judge): boolean {
  const lower = name.toLowerCase();
  const text = String(value);
  if (element && isInert(element, lower)) return false;
  if (several.has(lower)) return judge.refusesIn(text, 'element');
  if (!single.has(lower) || (lower.endsWith('href') && (!element || links.test(element.localName)))) return false;
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
  for (const name of element.getAttributeNames()) {
    if (!isRefused(element, name, element.getAttribute(name), judge)) continue;
    if (name === 'style') element.setAttribute(name, judge.strip(element.getAttribute(name) ?? '', 'style'));
    else if (framed.test(element.localName))
      element.setAttribute(name, 'about:blank'); // stops what is on its way
    else element.removeAttribute(name);
    if (element.localName === 'script') element.setAttribute('type', 'text/plain'); // not even its inline text
  }
  const text = element.textContent ?? '';
  if (element.localName === 'style') {
    if (judge.refusesIn(text, 'style')) element.textContent = judge.strip(text, 'style');
  } else if (element.localName === 'script' && followed.test(element.getAttribute('type') ?? '')) {
    if (judge.refusesIn(text, 'element')) element.setAttribute('type', 'text/plain');
  }
}

/** Disarms a node and all below it. */
export function disarmAll(node: unknown, judge: Judge): void {
  if (!(node as Node | null)?.nodeType) return;
  if ((node as Node).nodeType === 1) disarm(node as Element, judge);
  if ((node as Node).nodeType === 1 || (node as Node).nodeType === 11) {
    for (const element of (node as Element).querySelectorAll('*')) {
      disarm(element, judge);
      if (element.localName === 'template') disarmAll((element as HTMLTemplateElement).content, judge);
    }
    if ((node as Element).localName === 'template') disarmAll((node as HTMLTemplateElement).content, judge);
  }
}

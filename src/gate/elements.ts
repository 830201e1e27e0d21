import {trusted} from './trusted.ts';

// What loads something, and the attributes that say what; while held they stand in `data-…`. No other element and no
// other attribute is ever promoted: no `srcdoc`, no `on…` (CVE-2025-31476 of a peer).
const loaders = /^(IMG|SOURCE|IFRAME|VIDEO|AUDIO|TRACK|EMBED|INPUT|OBJECT|LINK)$/;
const attributes = ['srcset', 'src', 'poster', 'data', 'href'];

/** Whether every address in a `src` or `srcset` is http(s), as the browser would read it: never script, data, blob. */
const isLoadable = (value: string): boolean =>
  value
    .trim()
    .split(/[\s,]+/) // descriptors such as `2x` read as relative addresses and do no harm
    .every((address) => {
      try {
        return /^https?:$/.test(new URL(address, 'http:x').protocol);
      } catch {
        return false; // not an address at all
      }
    });

/** Lets a held element load what it names: `data-src` becomes `src`. */
export function fill(element: Element): void {
  if (!loaders.test(element.tagName)) return;
  for (const name of attributes) {
    const address = element.getAttribute('data-' + name);
    if (address && isLoadable(address)) element.setAttribute(name, trusted().createScriptURL(address));
  }
}

/** Shuts a filled element again; its address stays in `data-…`. */
export function empty(element: Element): void {
  for (const name of attributes) if (element.hasAttribute('data-' + name)) element.removeAttribute(name);
  // Without an address a frame keeps the document it has: replace that too, leaving no step in the history.
  if (element instanceof HTMLIFrameElement) element.contentWindow?.location.replace('about:blank');
}

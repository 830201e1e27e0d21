import {trusted} from './trusted.ts';

// What loads something, and the attributes that say what; while held they stand in `data-…`. No other element and no
// other attribute is ever promoted: no `srcdoc`, no `on…` (CVE-2025-31476 of a peer).
const loaders = /^(img|image|source|iframe|video|audio|track|embed|input|object|link)$/i;
const attributes = ['srcset', 'src', 'poster', 'data', 'href'];

const filled = new WeakSet<Element>();

/** Whether the address is http(s), as the browser would read it: never script, data, blob. */
const isLoadable = (address: string): boolean => {
  try {
    return !address.includes(':') || /^https?:$/.test(new URL(address, 'http:x').protocol);
  } catch {
    return false; // not an address at all
  }
};

/** Lets a held element load what it names: `data-src` becomes `src`. */
export function fill(element: Element): void {
  if (filled.has(element) || !loaders.test(element.tagName)) return;
  filled.add(element);
  for (const name of attributes) {
    const address = element.getAttribute('data-' + name);
    // descriptors such as `2x` read as relative addresses and do no harm
    if (address && (name === 'srcset' ? address.split(/[\s,]+/) : [address]).every(isLoadable))
      element.setAttribute(name, trusted().createScriptURL(address));
  }
  if (element instanceof HTMLSourceElement) reload(element);
}

/** Shuts a filled element, or a copy of one, again; its address stays in `data-…`. */
export function empty(element: Element): void {
  const wasFilled = filled.delete(element);
  for (const name of attributes) {
    const address = element.getAttribute('data-' + name);
    // what else stands there is a stand-in of the page's own
    if (address === null || !(wasFilled || element.getAttribute(name) === address)) continue;
    element.removeAttribute(name);
    // Without an address a frame keeps the document it has: replace that too, leaving no step in the history.
    (element as Partial<HTMLIFrameElement>).contentWindow?.location.replace('about:blank');
    reload(element);
  }
}

/** Sound and film look at their sources only when told to. */
const reload = (element: Element): void => element.closest<HTMLMediaElement>('video,audio')?.load();

import {trusted} from './trusted.ts';

// Elements that load something, and the attributes with their addresses; while held, these are in `data-…`. No other
// element or attribute is ever activated: no `srcdoc`, no `on…` (CVE-2025-31476 of another library).
const loaders = /^(img|image|source|iframe|video|audio|track|embed|input|object|link)$/i;
const attributes = ['srcset', 'src', 'poster', 'data', 'href'];

/** The attributes that contain the addresses of held elements. */
export const addresses = attributes.map((name) => 'data-' + name);

/** Whether the browser parses the address as http(s), never as script, data or blob. */
const isLoadable = (address: string): boolean => {
  try {
    return /^https?:$/.test(new URL(address, 'http:x').protocol);
  } catch {
    return false; // not an address at all
  }
};

/** What was filled, and with which addresses. */
const filled = new WeakMap<Element, string>();

/** Lets a held element load: `data-src` becomes `src`. A changed address replaces the previous one. */
export function fill(element: Element): void {
  const wanted = addresses.map((name) => element.getAttribute(name)).join();
  if (filled.get(element) === wanted || !loaders.test(element.localName)) return;
  change(element, () => {
    clear(element);
    filled.set(element, wanted);
    for (const name of attributes) {
      const address = element.getAttribute('data-' + name);
      // descriptors such as `2x` read as relative addresses and do no harm
      if (address && (name === 'srcset' ? address.split(/[\s,]+/) : [address]).every(isLoadable))
        element.setAttribute(name, trusted().createScriptURL(address));
    }
  });
  hide(element, attributes);
}

/** Empties a filled element, or a copy of one; its address stays in `data-…`. */
export function empty(element: Element): void {
  if (filled.has(element) || ours(element)[0]) change(element, () => clear(element));
}

/** The attributes of a copy that we set; any other value is a placeholder of the page. */
const ours = (element: Element): string[] =>
  attributes.filter(
    (name) => element.hasAttribute(name) && element.getAttribute(name) === element.getAttribute('data-' + name),
  );

function clear(element: Element): void {
  const names = filled.delete(element)
    ? attributes.filter((name) => element.hasAttribute('data-' + name))
    : ours(element);
  for (const name of names) element.removeAttribute(name);
  Reflect.deleteProperty(element, 'attributes');
}

/**
 * Hides the attributes that we set from code that compares elements, such as morphs and hydration. `getAttribute()`
 * and selectors still see them.
 */
export function hide(element: Element, names: readonly string[]): void {
  const get = (): unknown => {
    const all = [...Reflect.get(Element.prototype, 'attributes', element)];
    return Object.assign(
      all.filter(({name}) => !names.includes(name)),
      {item: (index: number) => all[index], getNamedItem: (name: string) => element.getAttributeNode(name)},
    );
  };
  Object.defineProperty(element, 'attributes', {get, configurable: true});
}

/** Elements that contain a document. */
export const isFrame = (element: Element): boolean => /^(iframe|embed|object)$/.test(element.localName);

/**
 * Changes an element; a frame is detached from the page meanwhile. The new address is then the first one of a new
 * window: it adds no history entry, and no browser restores it on going back. A unique name keeps WebKit from
 * restoring it into another frame.
 */
function change(element: Element, run: () => void): void {
  const {parentNode, nextSibling} = element;
  if (!parentNode || !isFrame(element)) run();
  else {
    const name = element.getAttribute('name');
    element.remove();
    run();
    element.setAttribute('name', String(Math.random()));
    parentNode.insertBefore(element, nextSibling);
    if (name === null) element.removeAttribute('name');
    else element.setAttribute('name', name);
  }
  // Audio and video read their sources only when told to.
  if (element.matches('video,audio,source')) element.closest<HTMLMediaElement>('video,audio')?.load();
}

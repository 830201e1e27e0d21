import {empty, fill, hide} from './elements.ts';

/** Everything that the gate handles. */
export const everything = '[data-consent],[data-service]';

// The browser's own: the guard would take what is denied for good out of what is only put aside. A server has none.
// eslint-disable-next-line @typescript-eslint/unbound-method -- only ever applied to a fragment
const append = globalThis.DocumentFragment?.prototype.append;

/** For each released template: its detached content, complete or none, and the nodes that came from it. */
const released = new WeakMap<Element, readonly [content: DocumentFragment, nodes: readonly Node[]]>();

/**
 * Releases an element. Inserts a copy of a template's content, and the same nodes again after a withdrawal, so that
 * scripts which ran do not run again. Scripts in it are held, so that they run in order. The copy is inserted into
 * the template element itself, which then shows it: so it moves and is removed with its owner, code that hydrates or
 * morphs its surroundings does not meet it, and serialised markup does not contain it.
 */
export function open(element: Element): void {
  if (!(element instanceof HTMLTemplateElement)) {
    fill(element);
    return;
  }
  let one = released.get(element);
  if (!one) {
    shut(element);
    const content = document.importNode(element.content, true);
    for (const script of content.querySelectorAll('script')) hold(script);
    one = [content, [...content.childNodes]];
    released.set(element, one);
  }
  if (!one[0].firstChild) return;
  // Its content may have been denied meanwhile: detached nodes are not observed.
  one[0].querySelectorAll(everything).forEach(shut);
  element.append(one[0]); // leaves it empty
  element.style.display = 'contents';
  hide(element, ['style']);
}

/**
 * Shuts an element again. Removes a template's content, wherever the page has moved it, and nothing else.
 */
export function shut(element: Element): void {
  empty(element); // of a template it takes nothing
  if (!(element instanceof HTMLTemplateElement) || element.style.display !== 'contents') return;
  const one = released.get(element);
  if (one)
    append?.apply(
      one[0],
      one[1].filter(({parentNode}) => parentNode),
    );
  else element.replaceChildren(); // a copy of a released one
  element.style.display = '';
  if (!element.getAttribute('style')) element.removeAttribute('style');
  Reflect.deleteProperty(element, 'attributes');
}

function hold(script: HTMLScriptElement): void {
  // It cannot run while detached with its template, so it needs a mark but no condition.
  script.dataset.consent ??= 'session';
  if (script.type === 'text/plain') return; // held by its own mark
  script.dataset.type = script.type;
  script.type = 'text/plain';
}

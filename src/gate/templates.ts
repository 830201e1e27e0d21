import {empty, fill} from './elements.ts';

/** All that the gate looks at. */
export const everything = '[data-consent],[data-service]';

/** What of each released template is off the page, all of it or nothing, and the mark behind what is on it. */
const released = new WeakMap<Element, [content: DocumentFragment, end: Comment]>();

/**
 * Lets an element load what it names. Puts a copy of a template's content behind it; after a withdrawal the same nodes
 * again, so that a script that ran stays one that ran. Scripts in it are held, so that they wait their turn in order.
 */
export function open(element: Element): void {
  if (!(element instanceof HTMLTemplateElement)) {
    fill(element);
    return;
  }
  let one = released.get(element);
  if (!one) {
    one = [document.importNode(element.content, true), new Comment()];
    for (const script of one[0].querySelectorAll('script')) hold(script);
    one[0].append(one[1]);
    released.set(element, one);
  }
  // What is in it may have been denied meanwhile: off the page nobody looked.
  one[0].querySelectorAll(everything).forEach(shut);
  element.after(one[0]); // leaves it empty
}

/**
 * Shuts an element again. Takes what a template has put on the page off it, whatever has become of it there.
 */
export function shut(element: Element): void {
  empty(element); // of a template it takes nothing
  const one = released.get(element);
  if (!one?.[1].parentNode || one[0].firstChild) return;
  const range = new Range();
  range.setStartAfter(element);
  range.setEndAfter(one[1]);
  one[0] = range.extractContents();
}

function hold(script: HTMLScriptElement): void {
  // Off the page with its template, it cannot run: so it needs no condition but a mark.
  script.dataset.consent ??= 'session';
  if (script.type === 'text/plain') return; // held in its own right
  script.dataset.type = script.type;
  script.type = 'text/plain';
}

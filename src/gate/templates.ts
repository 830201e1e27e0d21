import {empty, fill} from './elements.ts';

/** All that the gate looks at. */
export const everything = '[data-consent],[data-service]';

/** What each released template has put on the page, up to a mark behind it, or what was taken off again. */
const released = new WeakMap<HTMLTemplateElement, {content: DocumentFragment; readonly end: Comment}>();

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
    one = {content: document.importNode(element.content, true), end: new Comment()};
    for (const script of one.content.querySelectorAll('script')) hold(script);
    one.content.append(one.end);
    released.set(element, one);
  }
  // What is in it may have been denied meanwhile: off the page nobody looked.
  one.content.querySelectorAll(everything).forEach(shut);
  element.after(one.content); // leaves it empty
}

/**
 * Shuts an element again. Takes what a template has put on the page off it, whatever has become of it there.
 */
export function shut(element: Element): void {
  if (!(element instanceof HTMLTemplateElement)) {
    empty(element);
    return;
  }
  const one = released.get(element);
  if (!one?.end.parentNode || one.content.firstChild) return;
  const range = new Range();
  range.setStartAfter(element);
  range.setEndAfter(one.end);
  one.content = range.extractContents();
}

function hold(script: HTMLScriptElement): void {
  // Off the page with its template, it cannot run: so it needs no condition but a mark.
  script.dataset.consent ??= 'session';
  if (script.type === 'text/plain') return; // held in its own right
  script.dataset.type = script.type;
  script.type = 'text/plain';
}

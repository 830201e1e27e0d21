import type {Effect} from '../consent/ports.ts';
import {empty, fill} from './elements.ts';
import {createScriptRelease, isHeldScript} from './scripts.ts';
import {releaseTemplate, withdrawTemplate} from './templates.ts';

const marked = '[data-consent],[data-service]';

/**
 * Whether the parser is through with the element: the network may cut a page in the middle of a script or a template,
 * and what is half there must not be released. Something behind it, or behind what holds it, says that its end was seen.
 */
const isWhole = (element: Node | null): boolean =>
  !!element && (!!element.nextSibling || document.readyState !== 'loading' || isWhole(element.parentNode));

/** Follows the document: releases what is granted, holds what is not, shuts what was open. */
export const gateMarkup: Effect = (consent, attempt) => {
  const filled = new WeakSet<Element>();
  const asked = new Map<string, boolean>(); // one question a condition and state, however many elements ask it

  const isAllowed = (element: Element): boolean => {
    const condition = element.getAttribute('data-consent');
    const service = element.getAttribute('data-service');
    if (service !== null && !consent.grantedService(service)) return false;
    if (condition === null) return true;
    const known = asked.get(condition) ?? consent.granted(condition);
    asked.set(condition, known);
    return known;
  };
  const release = createScriptRelease(isAllowed, attempt);
  let cut: Element | undefined; // the one the parser is still inside of
  const update = (element: Element): void => {
    if (!isWhole(element)) {
      cut = element;
      return;
    }
    const allowed = isAllowed(element);
    if (isHeldScript(element)) {
      if (allowed) release(element);
    } else if (allowed !== filled.has(element)) {
      filled[allowed ? 'add' : 'delete'](element);
      if (element instanceof HTMLTemplateElement) (allowed ? releaseTemplate : withdrawTemplate)(element);
      else (allowed ? fill : empty)(element);
    }
  };
  const updateAll = (root: ParentNode): void => {
    for (const element of root.querySelectorAll(marked)) attempt('markup', () => update(element));
  };

  const resume = (): void => {
    const element = cut;
    cut = undefined;
    if (element) attempt('markup', () => update(element));
  };
  document.addEventListener('readystatechange', resume);

  const observer = new MutationObserver((records) => {
    resume();
    for (const {addedNodes} of records)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.matches(marked)) attempt('markup', () => update(node));
          updateAll(node);
        }
  });
  const unsubscribe = consent.subscribe(() => {
    asked.clear();
    updateAll(document);
  });
  observer.observe(document, {childList: true, subtree: true});
  updateAll(document);
  return () => {
    observer.disconnect();
    document.removeEventListener('readystatechange', resume);
    unsubscribe();
  };
};

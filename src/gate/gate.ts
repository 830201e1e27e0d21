import type {Consent} from '../consent/consent.ts';
import type {Attempt} from '../consent/reporter.ts';
import {createScriptRelease, isScript} from './scripts.ts';
import {everything, open, shut} from './templates.ts';
import {isWhole} from './whole.ts';

/** Follows the document, or another tree: releases what is granted, holds what is not, shuts what was open. */
export function gateMarkup(consent: Consent, attempt: Attempt, root: Node & ParentNode = document): () => void {
  // One question a condition and state, however many elements ask it. Nothing in it is the page's own.
  let asked: Record<string, boolean>;
  // Before a decision nothing else can be open, and a page may hold thousands: the rest is not even looked at.
  let marked =
    '[data-consent*="!"],[data-service],' +
    consent.settings.categories
      .map(({id, required}) => (required ? `[data-consent~="${id}"]` : '[data-service]'))
      .join();

  const isAllowed = (element: Element): boolean => {
    const condition = element.getAttribute('data-consent');
    const service = element.getAttribute('data-service');
    return (
      (service === null || consent.grantedService(service)) &&
      (condition === null || (asked[condition] ??= consent.granted(condition)))
    );
  };
  const release = createScriptRelease(isAllowed, attempt);
  let cut: Element | undefined; // the one the parser is still inside of; a frame filled in there would stay empty
  const update = (element: Element): void =>
    attempt('markup', () => {
      cut = isWhole(element) ? undefined : element;
      if (!cut) (isAllowed(element) ? open : shut)(element);
    });
  const sweep = (place: ParentNode): void => {
    const found = place.querySelectorAll(marked);
    for (const element of found) if (!isScript(element)) update(element);
    // looked for anew, so that those of released templates are among them in their turn
    if (found[0]) release(place.querySelectorAll(marked));
  };

  const observer = new MutationObserver((records) => {
    asked = Object.create(null) as Record<string, boolean>; // an answer may have run out since
    if (cut) update(cut);
    release([]); // the last script too may be whole by now
    for (const {addedNodes} of records)
      for (const node of addedNodes)
        attempt('markup', () => {
          if (!(node instanceof Element)) return;
          if (node.matches(marked))
            if (isScript(node)) release([node]);
            else update(node);
          if (node.firstElementChild) sweep(node);
        }); // a form's fields may go by the names of its methods
  });
  const follow = (): void => {
    const isAll = consent.state.status === 'decided' || consent.settings.presumed.size;
    if (isAll) marked = everything;
    if (isAll || document.readyState !== 'loading') observer.observe(root, {childList: true, subtree: true});
    asked = Object.create(null) as Record<string, boolean>;
    release();
    sweep(root);
  };
  const unsubscribe = consent.subscribe(follow);
  follow();
  document.addEventListener('DOMContentLoaded', follow);
  return () => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', follow);
    unsubscribe();
    release();
  };
}

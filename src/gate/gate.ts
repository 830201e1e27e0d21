import type {Consent} from '../consent/consent.ts';
import type {Attempt} from '../consent/reporter.ts';
import {shutCopies} from './shut-copies.ts';
import {addresses, isFrame} from './elements.ts';
import {noteParsed} from './probe.ts';
import {createScriptRelease, hasRun, isScript, type LoadGuest} from './scripts.ts';
import {everything, open, shut} from './templates.ts';
import {isWhole} from './is-whole.ts';

/** The observed attributes: conditions and addresses. */
const attributeFilter = ['data-consent', 'data-service', ...addresses];

/**
 * Whether a frame must wait. If it is filled earlier, Firefox and WebKit may show the page of one ordinary frame in
 * another on going back.
 */
const isTooEarly = (): boolean =>
  document.readyState === 'loading' ||
  (document.readyState !== 'complete' && !!document.querySelector('iframe:not([data-consent],[data-service])'));

/**
 * Creates the gate for the document or another tree: it releases what is granted, holds what is not, and shuts what
 * was open. `loadGuest` loads the code that runs scripts which the browser will not run in place.
 */
export const createGate =
  (loadGuest: LoadGuest) =>
  (consent: Consent, attempt: Attempt, root: Node & ParentNode = document): (() => void) => {
    // Caches one answer per condition and state, for any number of elements. It contains no objects of the page.
    let asked: Record<string, boolean>;
    // Before a decision nothing else can be open, and a page may contain thousands: the rest is skipped.
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
    const {release, ask} = createScriptRelease(isAllowed, attempt, loadGuest);
    let cut: Element | undefined; // the one that the parser is still in; a frame filled there would stay empty
    const early: Element[] = []; // frames that are filled once the page has loaded
    const update = (element: Element): void =>
      attempt('markup', () => {
        cut = isWhole(element) ? undefined : element;
        if (cut) return;
        if (!isAllowed(element)) shut(element);
        else if (isFrame(element) && isTooEarly()) early.push(element);
        else open(element);
      });
    const sweep = (place: ParentNode): Iterable<Element> => {
      const found = place.querySelectorAll(marked);
      let isNew = false;
      for (const element of found)
        if (!isScript(element)) {
          update(element);
          isNew ||= element.localName === 'template';
        }
      // queried again, so that those of released templates are included in order
      return isNew ? place.querySelectorAll(marked) : found;
    };

    const observer = new MutationObserver((records) => {
      asked = Object.create(null) as Record<string, boolean>; // an answer may have expired since
      if (cut) update(cut);
      const scripts: Element[] = []; // none is fine too: the last one may be complete by now
      const meet = (node: Node, isAdded?: boolean): void =>
        attempt('markup', () => {
          if (!(node instanceof Element) || hasRun(node)) return;
          if (node.matches(marked))
            if (isScript(node)) {
              // it is last in the document, so the parser has created it
              if (isAdded && !isWhole(node)) noteParsed(node);
              scripts.push(node);
            } else update(node);
          if (isAdded && node.firstElementChild) for (const one of sweep(node)) scripts.push(one);
        }); // a form's fields may shadow its methods
      for (const {addedNodes, target, type} of records) {
        if (type === 'attributes' || target instanceof HTMLScriptElement) meet(target);
        for (const node of addedNodes) meet(node, true);
      }
      release(scripts);
    });
    const listening = new AbortController();
    const follow = (): void => {
      const isAll = consent.state.status === 'decided' || consent.restrictions.presumed.length;
      if (isAll && marked !== everything) {
        marked = everything;
        shutCopies(attempt, listening.signal); // before an answer no copy contains released content
      }
      if (isAll || document.readyState !== 'loading')
        observer.observe(root, {childList: true, subtree: true, attributeFilter});
      asked = Object.create(null) as Record<string, boolean>;
      release();
      release(sweep(root));
    };
    const unsubscribe = consent.subscribe(follow);
    follow();
    const once = {once: true, signal: listening.signal};
    document.addEventListener('DOMContentLoaded', follow, once);
    const settle = (): void => {
      early.splice(0).forEach(update);
      // The visitor may say yes soon.
      if (consent.state.status !== 'decided')
        void ask(root.querySelectorAll<HTMLScriptElement>('script[type="text/plain"]'));
    };
    addEventListener('load', settle, once);
    return () => {
      listening.abort();
      observer.disconnect();
      unsubscribe();
      release();
    };
  };

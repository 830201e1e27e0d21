import type {Consent} from '../../consent/consent.ts';
import {dom} from './natives.ts';
import {guardAttributes} from './guard-attributes.ts';
import {guardInsertions} from './guard-insertions.ts';
import {createJudge, type Judge} from './judge.ts';
import {disarm} from './markup.ts';
import {guardNetwork} from './guard-network.ts';
import {guardParsing} from './guard-parsing.ts';
import {createPatches} from './patches.ts';
import {guardStyles} from './guard-styles.ts';
import {guardWorkers, tellWorkers} from './guard-workers.ts';

/**
 * Guards requests of page code by host: `report` reports them, `block` also refuses them. It cannot stop requests
 * made before it ran or those that the browser makes by itself; see demo/docs/gate.md. Returns its undo.
 */
export function guard(consent: Consent, judge: Judge = createJudge(consent)): () => void {
  const patches = createPatches();
  const known = new WeakSet<object>();

  const install = (realm: Window & typeof globalThis): void => {
    if (known.has(realm.document)) return; // a frame that navigated has a new one
    watch(realm.document);
    guardNetwork(realm, judge, patches);
    guardWorkers(realm, judge, patches);
    patches.method(
      realm.Element.prototype,
      'attachShadow',
      (attachShadow) =>
        function (...parameters) {
          const root = Reflect.apply(attachShadow, this, parameters) as ShadowRoot;
          watch(root);
          return root;
        },
    );
    guardAttributes(realm, judge, patches);
    guardInsertions(realm, judge, patches, adopt);
    guardParsing(realm, judge, patches);
    guardStyles(realm, judge, patches);
  };
  // Saved before it is patched, to avoid recursion.
  const windowOf = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get;
  /** A same-origin frame has its own, unpatched natives. */
  const adopt = (frame: Element): void => {
    try {
      const realm = windowOf?.call(frame) as (Window & typeof globalThis) | null;
      if (realm?.document) install(realm);
    } catch {
      // cross-origin: inaccessible in both directions
    }
  };
  /** Everything added by the parser or by script, with its content: also frames and open shadow roots. */
  const meet = (added: Element): void => {
    for (const element of [added, ...dom.all(added, '*')]) {
      disarm(element, judge);
      if (dom.localName(element) === 'iframe') adopt(element);
      const root = dom.shadowRoot(element);
      if (root) watch(root);
    }
  };
  const observer = new MutationObserver((records) => {
    for (const {addedNodes, target, type} of records) {
      // the text of a script or a style may arrive after its tag
      const isAbout =
        type !== 'childList' || (dom.type(target) === 1 && /^(?:script|style)$/.test(dom.localName(target as Element)));
      if (isAbout && dom.type(target) === 1) disarm(target as Element, judge);
      for (const node of addedNodes) if (dom.type(node) === 1) meet(node as Element);
    }
  });
  const watch = (tree: Document | ShadowRoot): void => {
    if (known.has(tree)) return;
    known.add(tree);
    for (const element of tree.children) meet(element);
    observer.observe(tree, {childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'srcdoc']});
  };
  /** A form submitted by a person or a button. */
  const send = (event: SubmitEvent): void => {
    const action = event.submitter?.getAttribute('formaction') ?? dom.read(event.target as Element, 'action');
    if (action && judge.refuses(action, 'form')) event.preventDefault();
  };

  /** Navigation without the visitor's click: by `location`, or a refresh in the markup or in a header. */
  const leave = (event: Event): void => {
    const {userInitiated, destination} = event as Event & {userInitiated: boolean; destination: {url: string}};
    if (!userInitiated && judge.refuses(destination.url, 'window')) event.preventDefault();
  };
  const {navigation} = window as {navigation?: EventTarget}; // not in every browser

  install(window);
  const unsubscribe = judge.isBlocking ? consent.subscribe(() => tellWorkers(judge)) : undefined;
  navigation?.addEventListener('navigate', leave);
  document.addEventListener('submit', send, true);
  return () => {
    observer.disconnect();
    unsubscribe?.();
    patches.undo();
    document.removeEventListener('submit', send, true);
    navigation?.removeEventListener('navigate', leave);
  };
}

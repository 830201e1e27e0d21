import type {Consent} from '../../consent/consent.ts';
import {dom} from './natives.ts';
import {guardElements} from './elements.ts';
import {createJudge} from './judge.ts';
import {disarm} from './markup.ts';
import {guardNetwork} from './network.ts';
import {guardParsing} from './parsed.ts';
import {createPatches} from './patches.ts';
import {guardStyles} from './styles.ts';
import {guardWorkers} from './workers.ts';

/**
 * Holds what page code sends, by host: `report` says it, `block` refuses it too. What the browser asked for before this
 * ran, and what it does without asking anybody, it cannot hold; demo/docs/gate.html says which. Returns the way back.
 */
export function guard(consent: Consent): () => void {
  const judge = createJudge(consent);
  const patches = createPatches();
  const known = new WeakSet<object>();

  const install = (realm: Window & typeof globalThis): void => {
    if (known.has(realm.document)) return; // a frame that went elsewhere has a new one
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
    guardElements(realm, judge, patches, adopt);
    guardParsing(realm, judge, patches);
    guardStyles(realm, judge, patches);
  };
  // Taken before it is patched: it must not come back to itself.
  const windowOf = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get;
  /** A frame of this origin has natives of its own, unpatched. */
  const adopt = (frame: Element): void => {
    try {
      const realm = windowOf?.call(frame) as (Window & typeof globalThis) | null;
      if (realm?.document) install(realm);
    } catch {
      // of another origin: out of reach, in both directions
    }
  };
  /** Whatever was added, by the parser or by script, and what is in it: frames and open shadow roots too. */
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
      // the text of a script or a style may come after its tag
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
  /** A form that is sent by a person, or by its button. */
  const send = (event: SubmitEvent): void => {
    const action = event.submitter?.getAttribute('formaction') ?? dom.read(event.target as Element, 'action');
    if (action && judge.refuses(action, 'form')) event.preventDefault();
  };

  /** Going elsewhere without the visitor's own click: by `location`, a refresh in the markup or in a header. */
  const leave = (event: Event): void => {
    const {userInitiated, destination} = event as Event & {userInitiated: boolean; destination: {url: string}};
    if (!userInitiated && judge.refuses(destination.url, 'window')) event.preventDefault();
  };
  const {navigation} = window as {navigation?: EventTarget}; // not in every browser

  install(window);
  navigation?.addEventListener('navigate', leave);
  document.addEventListener('submit', send, true);
  return () => {
    observer.disconnect();
    patches.undo();
    document.removeEventListener('submit', send, true);
    navigation?.removeEventListener('navigate', leave);
  };
}

import type {Consent, View} from '../consent/consent.ts';
import {meeting, type Presenter} from '../consent/meeting.ts';
import {loadPreferences} from './load-preferences.ts';
import {ownPart} from '../consent/own-part.ts';
import type {ConsentState} from '../model/state.ts';

type Layer = HTMLElement & {show?(): Promise<void>; readonly updateComplete?: Promise<boolean>};
type Name = View | 'reopen';

const layers = new Map<Name, Layer>();
let shownFor: Consent | undefined;
/** The state in which the way back was last offered: another move of the visitor brings nothing new. */
let offeredIn: ConsentState | undefined;
let returns: number[] = [];
/** How often something was asked for, or everything was taken off the page: what was asked for before comes no more. */
let turn = 0;

/** Outside the body, which pages hide, animate and replace; before it, so that the keyboard comes here first. */
function put(name: Name): Layer {
  const layer = layers.get(name) ?? document.createElement(`ithn-${name}`);
  layers.set(name, layer);
  if (!layer.isConnected) ownPart('documentElement').insertBefore(layer, ownPart('body'));
  return layer;
}

/** Takes every layer off the page, or all but one. */
function drop(kept?: Name): void {
  for (const [name, layer] of layers)
    if (name !== kept) {
      layer.remove();
      layers.delete(name);
    }
}

/**
 * What the page removes while the visitor is undecided comes back, but not more than five times in ten seconds: anew, since
 * `document.open()` also takes its listeners (https://html.spec.whatwg.org/#document-open-steps).
 */
function keepBanner(): void {
  if (layers.get('banner')?.isConnected !== false || !ownPart('documentElement')) return;
  const now = Date.now();
  returns = [...returns.filter((time) => now - time < 1e4), now];
  layers.clear();
  if (returns.length < 6) putBanner();
}

// Made when it is wanted: on a server this file is only read.
let keeper: MutationObserver | undefined;

function putBanner(): Layer {
  keeper ??= new MutationObserver(keepBanner);
  for (const tree of [document, ownPart('documentElement')]) keeper.observe(tree, {childList: true});
  return put('banner');
}

async function showNow(view: View): Promise<void> {
  const own = ++turn;
  // A page rendered ahead may never be seen: nothing is asked before it is.
  if ((document as {prerendering?: boolean}).prerendering)
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, {once: true}));
  if (view === 'banner')
    await new Promise((resolve) => setTimeout(resolve)); // apart from the code's own start: two short tasks, no long one
  else await loadPreferences();
  if (own !== turn) return; // hidden or stopped meanwhile, or something else is wanted by now
  if (view === 'banner') {
    drop('banner');
    await putBanner().updateComplete;
    return;
  }
  // Above the banner, which stays until there is a decision: closing goes back to where the visitor was.
  const layer = put(view);
  await layer.updateComplete;
  if (!layer.show) throw new Error(`<ithn-${view}> did not come`);
  const banner = layers.get('banner');
  // One whose words are not here yet would come above: closing asks for it anew.
  if (own === turn && banner && !banner.shadowRoot?.firstElementChild) drop(view);
  await layer.show();
}

/** Puts the layers on the page for the running consent. */
export const presenter: Presenter = {
  show(consent, view) {
    shownFor = consent;
    return showNow(view).catch((error: unknown) => {
      console.error(error);
      // What did not come takes nobody's place: the banner is what is shown again, and goes with the answer.
      if (view !== 'banner' && consent.state.status !== 'decided') consent.show('banner');
    });
  },
  hide() {
    turn++;
    keeper?.disconnect();
    drop('reopen');
    if (shownFor) this.attach(shownFor);
  },
  stop() {
    turn++;
    keeper?.disconnect();
    shownFor = undefined;
    drop();
  },
  attach(consent, move) {
    if (move && offeredIn === consent.state) return;
    offeredIn = consent.state;
    import('./offer-return.ts').then(
      ({offerReturn}) =>
        meeting().consent === consent &&
        offerReturn(consent, move, () => {
          if (!layers.has('banner')) put('reopen').toggleAttribute('floating', true);
        }),
      (error: unknown) => {
        offeredIn = undefined; // the next move tries again
        console.error(error);
      },
    );
  },
  async recordPage(consent) {
    return (await import('./record-page.ts')).recordPage(consent);
  },
};

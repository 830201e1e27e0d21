import type {Consent} from '../consent/consent.ts';
import type {Presenter} from '../consent/shared.ts';
import {define} from './define.ts';
import {loadPreferences} from './lazy.ts';

type Layer = HTMLElement & {show?(): Promise<void>; readonly updateComplete?: Promise<boolean>};
type Name = 'banner' | 'preferences' | 'reopen';

const layers = new Map<Name, Layer>();
let shownFor: Consent | undefined;
let returns: number[] = [];

/** Outside the body, which pages hide, animate and replace; before it, so that the keyboard comes here first. */
function put(name: Name): Layer {
  const layer = layers.get(name) ?? document.createElement(`ithn-${name}`);
  layers.set(name, layer);
  if (!layer.isConnected) document.documentElement.insertBefore(layer, document.body);
  return layer;
}

function drop(...names: Name[]): void {
  for (const name of names) {
    layers.get(name)?.remove();
    layers.delete(name);
  }
}

/** What the page removes while the visitor is undecided comes back, but not more than five times in ten seconds. */
const keeper = new MutationObserver(() => {
  const banner = layers.get('banner');
  if (!banner || banner.isConnected) return;
  const now = Date.now();
  returns = [...returns.filter((time) => now - time < 1e4), now];
  if (returns.length < 6) put('banner');
});

async function showNow(view: string): Promise<void> {
  if (view === 'banner') {
    drop('preferences', 'reopen');
    keeper.observe(document.documentElement, {childList: true});
    await put('banner').updateComplete;
  } else if (view === 'preferences') {
    // Above the banner, which stays until there is a decision: closing goes back to where the visitor was.
    await loadPreferences();
    await put('preferences').show?.();
  }
}

/** The way back to the choices: the one the site has put on the page, or else ours, once there is a decision. */
async function offerReturn({settings, state}: Consent): Promise<void> {
  const own = document.querySelector('ithn-reopen:not([floating])');
  const floats = !own && settings.ui !== 'none' && settings.ui.reopen !== false && state.status === 'decided';
  if (!own && !floats) return;
  define('ithn-reopen', (await import('./reopen.ts')).IthnReopen);
  if (floats && !layers.has('banner')) put('reopen').toggleAttribute('floating', true);
}

/** Puts the layers on the page for the running consent. */
export const presenter: Presenter = {
  show(consent, view) {
    shownFor = consent;
    return showNow(view).catch(console.error);
  },
  hide() {
    keeper.disconnect();
    drop('banner', 'preferences');
    if (shownFor) this.attach(shownFor);
  },
  stop() {
    keeper.disconnect();
    shownFor = undefined;
    drop('banner', 'preferences', 'reopen');
  },
  attach(consent, move) {
    // A click on the site's own way back that came before its tag was known here.
    if (move?.type === 'click' && (move.target as Element).closest?.('ithn-reopen:not(:defined)'))
      consent.show('preferences');
    offerReturn(consent).catch(console.error);
  },
};

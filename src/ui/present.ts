import type {Consent, View} from '../consent/consent.ts';
import type {Presenter} from '../consent/shared.ts';
import type {IthnPreferences} from './preferences.ts';
import {loadPreferences, loadReopen} from './lazy.ts';

type Layer = 'banner' | 'preferences' | 'reopen';

const layers = new Map<Layer, HTMLElement>();
const followed = new WeakSet<Consent>();

/** Outside the body, which pages hide, animate and replace; before it, so that the keyboard comes here first. */
function put(layer: Layer): HTMLElement {
  const element = layers.get(layer) ?? document.createElement(`ithn-${layer}`);
  layers.set(layer, element);
  if (!element.isConnected) document.documentElement.insertBefore(element, document.body);
  return element;
}

function drop(...names: Layer[]): void {
  for (const name of names) {
    layers.get(name)?.remove();
    layers.delete(name);
  }
}

let returns: number[] = [];

/** What the page removes while the visitor is undecided comes back, but not more than five times in ten seconds. */
function restore(): void {
  const banner = layers.get('banner');
  if (!banner || banner.isConnected) return;
  const now = Date.now();
  returns = [...returns.filter((time) => now - time < 10_000), now];
  if (returns.length < 6) put('banner');
}

/** Above the banner, which stays beneath until there is a decision: closing goes back to where the visitor was. */
async function showPreferences(): Promise<void> {
  await loadPreferences();
  await (put('preferences') as IthnPreferences).show();
}

/** The way back to the choices, once there is a decision. */
async function rest(consent: Consent): Promise<void> {
  drop('banner');
  const {ui} = consent.settings;
  if (consent.state.status !== 'decided' || ui === 'none' || !ui.reopen) return;
  await loadReopen();
  put('reopen').toggleAttribute('floating', true);
}

function follow(consent: Consent): void {
  if (followed.has(consent)) return;
  followed.add(consent);
  consent.subscribe(({status}) => status === 'decided' && void rest(consent));
  new MutationObserver(restore).observe(document.documentElement, {childList: true});
}

/** Puts the layers on the page for the running consent. */
export const presenter: Presenter = {
  show(consent, view: View) {
    follow(consent);
    if (view === 'banner') {
      drop('preferences', 'reopen');
      put('banner');
    } else if (view === 'preferences') showPreferences().catch(console.error);
  },
  hide() {
    drop('banner', 'preferences');
  },
};

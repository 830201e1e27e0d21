import {handToPartytown, isForPartytown} from './partytown.ts';
import {awaitEnd} from './run-in-place.ts';
import {trusted} from './trusted.ts';

/**
 * Runs a held script that the browser will never run itself. The promise, if there is one, resolves when the next may
 * run.
 */
export type RunBeside = (held: HTMLScriptElement) => Promise<unknown> | undefined;

/**
 * Runs a copy beside the held script, which stays unchanged; the copy is removed when it has run. Listeners of the
 * held script, and its `onload` and `onerror`, get the outcome.
 */
export const runBeside: RunBeside = (held) => {
  const guest = copy(held);
  if (isForPartytown(guest)) {
    handToPartytown(guest, held);
    return;
  }
  const isAwaited = !held.noModule && guest.src !== '';
  guest.async = isAwaited || held.hasAttribute('async');
  // While it loads, whoever owns the held script must not take it for that one.
  if (isAwaited) for (const name of guest.getAttributeNames().filter(isOfOwner)) guest.removeAttribute(name);
  const end = (event: Event): void => {
    // A morph that met two of one key may have taken this one for the held one, and made it look so: then it is the page's.
    if (guest.getAttribute('type') !== held.getAttribute('type')) guest.remove();
    held.dispatchEvent(new Event(event.type));
  };
  const done = isAwaited ? awaitEnd(guest, end) : undefined;
  held.after(guest);
  if (!isAwaited) guest.remove(); // it has run, or the browser is fetching it
  return done;
};

/** The keys by which morphs find a node, and the directives by which frameworks bind one: `id`, `x-bind`, `:id`, `@load`. */
const isOfOwner = (name: string): boolean => /^(?:id|key)$|^[xv]-|[:@]/.test(name);

function copy(held: HTMLScriptElement): HTMLScriptElement {
  const guest = document.createElement('script');
  const policy = trusted();
  const set = (name: string, value: string): void => {
    try {
      guest.setAttribute(name, name === 'src' ? policy.createScriptURL(value) : value);
    } catch {
      // a name that the parser accepts but this method, in older browsers, does not: `@click`
    }
  };
  for (const name of held.getAttributeNames()) {
    const value = held.getAttribute(name) ?? '';
    if (name !== 'type' && !name.startsWith('on')) set(name, value);
    if (name === 'data-type' || (name === 'data-src' && !held.hasAttribute('src'))) set(name.slice(5), value);
  }
  // The attribute reads empty once the element is in the page; the property keeps the value.
  guest.nonce = held.nonce;
  guest.text = policy.createScript(held.text);
  return guest;
}

import type {Attempt} from '../consent/reporter.ts';
import {trusted} from './trusted.ts';

/** How long, in milliseconds, a script may keep those behind it waiting: a hung one holds nobody up. */
const patience = 3000;
/** How long, in milliseconds, scripts may run before the page may paint and answer. */
const slice = 12;

/** Whether the element is a script that is held and has not run. */
export const isHeldScript = (element: Element): element is HTMLScriptElement =>
  element instanceof HTMLScriptElement && element.type === 'text/plain';

/**
 * Releases held scripts as the platform would run them: classic ones in the order of the document, `async` ones at
 * once, `defer` and modules in order after parsing. Asks `isAllowed` for each at the moment of its insertion.
 */
export function createScriptRelease(
  isAllowed: (script: Element) => boolean,
  attempt: Attempt,
): (script: HTMLScriptElement) => void {
  const blocking: HTMLScriptElement[] = [];
  const deferred: HTMLScriptElement[] = [];
  let running = false;

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    let began = performance.now();
    for (;;) {
      const script = blocking.shift() ?? (document.readyState === 'loading' ? undefined : deferred.shift());
      if (!script) break;
      await insert(script);
      if (performance.now() - began > slice) {
        await nextTask();
        began = performance.now();
      }
    }
    running = false;
  };

  const insert = (script: HTMLScriptElement): Promise<unknown> | undefined => {
    // Asked for twice, it is gone by the second time.
    return script.isConnected && isHeldScript(script) && isAllowed(script)
      ? attempt('markup', () => revive(script))
      : undefined;
  };

  document.addEventListener('readystatechange', () => void run());

  return (script) => {
    const address = script.hasAttribute('src') || script.hasAttribute('data-src');
    const isModule = script.dataset.type === 'module';
    if (script.hasAttribute('async') && (address || isModule)) void insert(script);
    else (isModule || (address && script.defer) ? deferred : blocking).push(script);
    void run();
  };
}

/** Puts a live copy in the held script's place. Settles when the next in order may run. */
function revive(held: HTMLScriptElement): Promise<unknown> | undefined {
  const live = copy(held);
  const {type = '', src} = held.dataset; // no type means a classic script
  live.type = type;
  if (src !== undefined) live.setAttribute('src', trusted().createScriptURL(src));
  // made by script, it would be async unless told otherwise
  live.async = held.hasAttribute('async');
  const done =
    live.hasAttribute('src') &&
    new Promise((resolve) => {
      live.addEventListener('load', resolve);
      live.addEventListener('error', resolve);
      setTimeout(resolve, patience);
    });
  held.replaceWith(live);
  return done || undefined;
}

/** The same script, able to run: a clone would not be, when the held one came by `innerHTML`. */
function copy(held: HTMLScriptElement): HTMLScriptElement {
  const live = document.createElement('script');
  const policy = trusted();
  for (const {name, value} of held.attributes) {
    const vouched = name === 'src' ? policy.createScriptURL(value) : name.startsWith('on') ? policy.createScript(value) : value;
    live.setAttribute(name, vouched);
  }
  // The attribute reads empty once the element is in the page; the property keeps the value.
  live.nonce = held.nonce;
  live.text = policy.createScript(held.text);
  return live;
}

const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

import {trusted} from './trusted.ts';

/** How long a script may delay those after it; a hung one does not block them. */
const scriptTimeoutMs = 3000;

/** A promise for the end of the script, in whatever way; it always settles after a limited time. */
export const awaitEnd = (script: HTMLScriptElement, ended: (event: Event) => void): Promise<unknown> =>
  new Promise<void>((resolve) => {
    for (const name of ['load', 'error'])
      script.addEventListener(
        name,
        (event) => {
          ended(event);
          resolve();
        },
        {once: true},
      );
    setTimeout(resolve, scriptTimeoutMs);
  });

/**
 * Runs the held script itself: removes it and reinserts it at the same place as a live one, which makes the browser
 * read it, and restores its attributes in the same task. The promise, if there is one, resolves when the next may
 * run. The parser must have finished it: a script reinserted during parsing silently does not run.
 */
export function runInPlace(held: HTMLScriptElement): Promise<unknown> | undefined {
  const {parentNode, nextSibling} = held;
  const address = held.hasAttribute('src') ? null : held.getAttribute('data-src');
  const isAsync = held.hasAttribute('async');
  // A browser with modules never runs `nomodule` scripts. An inline module cannot be awaited, but modules run in
  // order.
  const isAwaited = !held.noModule && (address !== null || held.hasAttribute('src'));
  held.remove();
  if (address !== null) {
    held.src = trusted().createScriptURL(address);
    speakAs(held, held.src);
  }
  // A script that is awaited is not in the browser's queue, so a hung one blocks no other.
  if (!isAsync) held.async = isAwaited;
  held.type = held.dataset.type ?? ''; // set, never removed, to keep the order of attributes
  try {
    parentNode?.insertBefore(held, nextSibling);
  } finally {
    held.type = 'text/plain';
    if (address !== null) held.removeAttribute('src');
    if (isAwaited && !isAsync) held.removeAttribute('async');
  }
  return isAwaited ? awaitEnd(held, () => speakAs(held)) : undefined;
}

/** The running script may read its own element's address, until it has run. */
function speakAs(script: HTMLScriptElement, address?: string): void {
  const own = {
    src: address,
    getAttribute: (name: string) => (name === 'src' ? address : Element.prototype.getAttribute.call(script, name)),
  };
  for (const [name, value] of Object.entries(own))
    if (address) Object.defineProperty(script, name, {value, writable: true, configurable: true});
    else Reflect.deleteProperty(script, name);
}

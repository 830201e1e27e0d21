/** What vendors put on `window`; anything may stand there, and may be gone again. */
export const vendorPage = (): Record<string, unknown> => window as unknown as Record<string, unknown>;

/**
 * A command queue as the vendors' snippets make it: a function that keeps each command's own `arguments` in `property`
 * until the vendor's code puts one at `taker` that takes them.
 */
export function commandQueue(property: 'q' | 'queue', taker = ''): object {
  const commands: unknown[] = [];
  const queue = function (): void {
    // eslint-disable-next-line prefer-rest-params -- vendors tell these from arrays
    const command = arguments;
    const take: unknown = Reflect.get(queue, taker);
    if (typeof take === 'function') Reflect.apply(take, queue, command);
    else commands.push(command);
  };
  return Object.assign(queue, {[property]: commands});
}

/** Tells a vendor something, if its queue or its code is still there; what it throws stays its own. */
export function tell(name: string, ...command: unknown[]): void {
  const queue = vendorPage()[name];
  if (typeof queue !== 'function') return;
  try {
    Reflect.apply(queue, undefined, command);
  } catch (error) {
    console.error(error);
  }
}

/** Adds a vendor's script, asynchronous, with the nonce that the page's own scripts have. */
export function addScript(src: string): void {
  const script = document.createElement('script');
  script.async = true;
  script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  script.src = src;
  document.head.append(script);
}

/** Loads on the first yes, says yes again on later ones, and no in between: what `consent.gate()` takes. */
export function once(load: () => void, grant: () => void, revoke: () => void): () => () => void {
  let isLoaded = false;
  return () => {
    if (isLoaded) grant();
    else load();
    isLoaded = true;
    return revoke;
  };
}

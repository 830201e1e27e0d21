import {ownPart} from '../consent/own-part.ts';
/** What vendors put on `window`; anything may stand there, and may be gone again. */
export const vendorPage = (): Record<string, unknown> => window as unknown as Record<string, unknown>;

/**
 * A command queue as the vendors' snippets make it: a function that keeps each command's own `arguments` in `property`
 * until the vendor's code puts one at `taker` that takes them.
 */
export function commandQueue(
  property: 'q' | 'queue',
  taker = '',
  heard: (command: IArguments) => void = () => {},
): object {
  const commands: unknown[] = [];
  const queue = function (): void {
    // eslint-disable-next-line prefer-rest-params -- vendors tell these from arrays
    const command = arguments;
    const take: unknown = Reflect.get(queue, taker);
    if (typeof take === 'function') Reflect.apply(take, queue, command);
    else commands.push(command);
    heard(command);
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
  ownPart('head').append(script);
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

/** Runs what touches a vendor's code: what that throws is the vendor's, and stays out of the page. */
export function safely(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(error);
  }
}

/**
 * Calls a method of a vendor's library, or, while there is none, leaves the call in the array that its snippet takes over.
 * Whatever else stands under that name is let alone.
 */
export function callOrQueue(name: string, method: string, ...given: unknown[]): void {
  safely(() => {
    const target = (vendorPage()[name] ??= []) as Record<string, unknown> | unknown[];
    const run: unknown = Reflect.get(Object(target) as object, method);
    if (typeof run === 'function') Reflect.apply(run, target, given);
    else if (Array.isArray(target)) target.push([method, ...given]);
  });
}

const door = Symbol.for('ithn.spoken');
const spoken = (): Set<string> => ((globalThis as {[door]?: Set<string>})[door] ??= new Set());

/** Says that a signal tells this vendor what was chosen, so that nobody tells it twice. Returns the way back. */
export function speakFor(vendor: string): () => void {
  spoken().add(vendor);
  return () => void spoken().delete(vendor);
}

/** Whether a signal tells this vendor what was chosen; a loader then leaves it to the signal. */
export const isSpokenFor = (vendor: string): boolean => spoken().has(vendor);

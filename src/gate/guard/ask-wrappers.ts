import {placesOf, readStack} from './stack.ts';

/**
 * What throws as soon as anybody looks at it, the browser too, and tells `look` of it before. It throws what an aborted
 * request does, because code that reports failures to the visitor leaves those out.
 */
const probe = (look: () => void): string =>
  new Proxy(
    {},
    {
      get() {
        look();
        throw new DOMException('ithn: a question, not a request', 'AbortError');
      },
    },
  ) as unknown as string;

/**
 * Asks whether code of theirs stands around a function of the browser's, and so holds on to the browser's own: it is called
 * with something that no request can be made of, and the stack says through whose hands that went. Its text does not: that
 * of a proxy is the browser's.
 * @param theirs Addresses of code that was refused.
 * @param tell Called once if it does, a moment later if the wrapper waits for something.
 */
export function askWrappers(theirs: ReadonlySet<string>, tell: () => void): void {
  if (!theirs.size) return;
  let isTheirs = false;
  const look = (): void => {
    if (isTheirs || !placesOf(readStack()).some(({file}) => theirs.has(file))) return;
    isTheirs = true;
    tell();
  };
  const ask = (work: (address: string) => unknown): void => {
    try {
      if (!isTheirs) void Promise.resolve(work(probe(look))).catch(() => undefined);
    } catch {
      // as it was meant to
    }
  };
  ask((address) => new XMLHttpRequest().open('GET', address));
  ask((address) => navigator.sendBeacon(address));
  ask((address) => fetch(address));
}

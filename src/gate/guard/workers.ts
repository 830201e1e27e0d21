import {plainHost} from '../../model/hosts.ts';
import type {Judge} from './judge.ts';
import type {Patches} from './patches.ts';

/**
 * Runs inside a worker, ahead of its own code: holds what it fetches and imports. It travels as text, so it holds on to
 * nothing outside itself. What was granted when the worker began is what it goes by.
 */
function guardScope(hosts: readonly string[]): void {
  const refuses = (address: unknown): boolean => {
    try {
      const {protocol, hostname} = new URL(String((address as {url?: unknown}).url ?? address), self.location.origin);
      return (
        /^(?:https?|wss?):$/.test(protocol) && !hosts.some((host) => hostname === host || hostname.endsWith('.' + host))
      );
    } catch {
      return false;
    }
  };
  const scope = self as unknown as Record<string, (...parameters: unknown[]) => unknown>;
  const {fetch, importScripts} = scope;
  const open = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'open')?.value as (
    ...parameters: unknown[]
  ) => void;
  Object.assign(scope, {
    fetch: (request: unknown, ...rest: unknown[]) =>
      refuses(request) ? Promise.reject(new TypeError('Failed to fetch')) : fetch?.(request, ...rest),
    importScripts: (...addresses: unknown[]) => {
      if (addresses.some(refuses)) throw new DOMException('The script could not be loaded.', 'NetworkError');
      importScripts?.(...addresses);
    },
  });
  Object.assign(XMLHttpRequest.prototype, {
    open(this: XMLHttpRequest, method: unknown, address: unknown, ...rest: unknown[]) {
      Reflect.apply(open, this, [method, refuses(address) ? 'about:invalid' : address, ...rest]);
    },
  });
  for (const name of ['WebSocket', 'EventSource'])
    if (scope[name])
      scope[name] = new Proxy(scope[name], {
        construct: (target, [address, ...rest]: unknown[]) =>
          Reflect.construct(target, [
            refuses(address)
              ? name === 'WebSocket'
                ? self.origin.replace(/^http/, 'ws').replace(/(?::\d+)?$/, ':1/')
                : 'about:invalid'
              : address,
            ...rest,
          ]) as object,
      });
}

/** Milliseconds in which a worker has read its own code. */
const readingTime = 10_000;

/** Workers: refused by their address; those made of the page's own text begin with a guard of their own. */
export function guardWorkers(
  realm: Window & typeof globalThis,
  {refuses, passing, isBlocking}: Judge,
  patches: Patches,
): void {
  const {Blob, URL, String} = realm;
  const wrapped = new Map<string, string>();
  const begun = new Set<unknown>();
  // Pages give a worker's address back as soon as it was made; ours reads it a moment later.
  patches.method(
    URL,
    'revokeObjectURL',
    (revoke) =>
      function (address) {
        if (begun.has(address)) setTimeout(() => Reflect.apply(revoke, this, [address]), readingTime);
        else Reflect.apply(revoke, this, [address]);
      },
  );
  const wrap = (address: string, isModule: boolean): string => {
    const guard = `(${guardScope.toString()})(${JSON.stringify(passing().map(plainHost).filter(Boolean))});`;
    const key = `${isModule ? 'module' : 'classic'} ${address} ${guard}`; // another choice, another guard
    const known = wrapped.get(key);
    if (known) return known;
    const code = isModule
      ? `${guard}await import(${JSON.stringify(address)})`
      : `${guard}importScripts(${JSON.stringify(address)})`;
    // Code that came as data has no origin, and gets none from us.
    const made = address.startsWith('data:')
      ? `data:text/javascript,${encodeURIComponent(code)}`
      : URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    wrapped.set(key, made);
    begun.add(address);
    return made;
  };
  /** An address at which there is nothing, so that a worker hears of an error, as from a host that does not answer. */
  const nowhere = (): string => {
    const address = URL.createObjectURL(new Blob([]));
    URL.revokeObjectURL(address);
    return address;
  };
  for (const name of ['Worker', 'SharedWorker'])
    patches.constructor_(realm, name, ([address, options, ...rest]) => {
      const text = String(address);
      const isModule = (options as WorkerOptions | undefined)?.type === 'module';
      const next = refuses(text, 'worker')
        ? nowhere()
        : isBlocking && /^(blob|data):/.test(text)
          ? wrap(text, isModule)
          : address;
      return options === undefined ? [next] : [next, options, ...rest];
    });
}

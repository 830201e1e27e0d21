import {openChannel} from '../../consent/open-channel.ts';
import {plainHost} from '../../model/hosts.ts';
import type {Judge} from './judge.ts';
import type {Patches} from './patches.ts';

/**
 * Runs inside a worker, ahead of its own code: holds what it fetches and imports. It travels as text, so it holds on to
 * nothing outside itself. It goes by what is granted as it begins, and by what the page says on the channel later.
 */
function guardScope(granted: readonly string[], channel: string): void {
  let hosts = granted;
  if (self.BroadcastChannel)
    new BroadcastChannel(channel).addEventListener('message', ({data}) => (hosts = data as readonly string[]));
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

const channelName = `ithn-guard-${Math.random().toString(36).slice(2)}`;
const hostsOf = ({passing}: Judge): string[] => passing().flatMap((one) => plainHost(one) || []);

/** A choice has changed: workers that run hear which hosts may be reached now. */
export function tellWorkers(judge: Judge): void {
  const channel = openChannel(channelName);
  channel?.postMessage(hostsOf(judge));
  channel?.close();
}

/** Milliseconds in which a worker has read its own code. */
const readingTimeMs = 10_000;

/** Workers: refused by their address; those made of the page's own text begin with a guard of their own. */
export function guardWorkers(realm: Window & typeof globalThis, judge: Judge, patches: Patches): void {
  const {refuses, isBlocking} = judge;
  const {Blob, URL, String} = realm;
  const wrapped = new Map<string, string>();
  const begun = new Set<unknown>();
  // Pages revoke a worker's URL as soon as the worker is created; ours reads it a moment later.
  patches.method(
    URL,
    'revokeObjectURL',
    (revoke) =>
      function (address) {
        if (begun.has(address)) setTimeout(() => Reflect.apply(revoke, this, [address]), readingTimeMs);
        else Reflect.apply(revoke, this, [address]);
      },
  );
  const wrap = (address: string, isModule: boolean): string => {
    const guard = `(${guardScope.toString()})(${JSON.stringify(hostsOf(judge))}, '${channelName}');`;
    const key = `${isModule ? 'module' : 'classic'} ${address} ${guard}`; // another choice, another guard
    const known = wrapped.get(key);
    if (known) return known;
    const code = isModule
      ? `${guard}await import(${JSON.stringify(address)})`
      : `${guard}importScripts(${JSON.stringify(address)})`;
    // Code from a `data:` URL has no origin, and gets none here.
    const made = address.startsWith('data:')
      ? `data:text/javascript,${encodeURIComponent(code)}`
      : URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
    wrapped.set(key, made);
    begun.add(address);
    return made;
  };
  /** An address with nothing behind it, so that a worker gets an error as if its host did not respond. */
  const nowhere = (): string => {
    const address = URL.createObjectURL(new Blob([]));
    URL.revokeObjectURL(address);
    return address;
  };
  // A worker that theirs speaks to is theirs: it goes, and its own timers with it.
  patches.method(
    realm.Worker?.prototype,
    'postMessage',
    (post) =>
      function (...parameters) {
        if (refuses('about:blank', 'worker')) (this as Worker).terminate();
        else Reflect.apply(post, this, parameters);
      },
  );
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

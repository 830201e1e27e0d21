import type {Judge} from './judge.ts';
import {dom} from './natives.ts';
import type {Patches} from './patches.ts';

/** Fails natively without network traffic: a scheme unknown to fetch, and a port that browsers block. */
export const nowhere = 'about:invalid';
const nowhereSocket = (): string => location.origin.replace(/^http/, 'ws').replace(/(?::\d+)?$/, ':1/');

/** The address of what `fetch` is given. */
export const addressOf = (request: unknown): unknown => (request as {url?: unknown} | undefined)?.url ?? request;

/** Requests of page code: refused ones fail exactly as they do without a network. */
export function guardNetwork(realm: Window & typeof globalThis, {refuses}: Judge, patches: Patches): void {
  const {Promise, TypeError, DOMException} = realm;
  patches.method(
    realm,
    'fetch',
    (fetch) =>
      function (request, ...rest) {
        if (refuses(addressOf(request), 'fetch')) return Promise.reject(new TypeError('Failed to fetch'));
        return Reflect.apply(fetch, this, [request, ...rest]);
      },
  );
  patches.method(
    realm,
    'fetchLater',
    (fetchLater) =>
      function (request, ...rest) {
        if (refuses(addressOf(request), 'fetch')) return {activated: false};
        return Reflect.apply(fetchLater, this, [request, ...rest]);
      },
  );
  // with this address the request fails natively: one `error`, status 0, and an exception if synchronous
  patches.method(
    realm.XMLHttpRequest.prototype,
    'open',
    (open) =>
      function (method, address, ...rest) {
        return Reflect.apply(open, this, [method, refuses(address, 'xhr') ? nowhere : address, ...rest]);
      },
  );
  patches.method(
    realm.Navigator.prototype,
    'sendBeacon',
    (sendBeacon) =>
      function (address, ...rest) {
        return refuses(address, 'beacon') ? false : Reflect.apply(sendBeacon, this, [address, ...rest]);
      },
  );
  const first = (kind: 'websocket' | 'eventsource', elsewhere: string) => (parameters: unknown[]) =>
    refuses(parameters[0], kind) ? [elsewhere, ...parameters.slice(1)] : parameters;
  const keepUrl = (made: object, [address]: unknown[]): void => {
    if ((made as {url?: string}).url?.startsWith(nowhereSocket()))
      Object.defineProperty(made, 'url', {value: String(address), configurable: true});
  };
  patches.constructor_(realm, 'WebSocket', first('websocket', nowhereSocket()), keepUrl);
  patches.constructor_(realm, 'EventSource', first('eventsource', nowhere));
  patches.method(
    (realm as {Worklet?: {prototype: unknown}}).Worklet?.prototype,
    'addModule',
    (addModule) =>
      function (address, ...rest) {
        if (refuses(address, 'worker'))
          return Promise.reject(new DOMException('Unable to load a worklet’s module.', 'AbortError'));
        return Reflect.apply(addModule, this, [address, ...rest]);
      },
  );
  patches.method(
    realm,
    'open',
    (open) =>
      function (address, ...rest) {
        return address && refuses(address, 'window') ? null : Reflect.apply(open, this, [address, ...rest]);
      },
  );
  for (const name of ['submit', 'requestSubmit'])
    patches.method(
      realm.HTMLFormElement.prototype,
      name,
      (submit) =>
        function (...parameters) {
          if (refuses(dom.read(this as Element, 'action') ?? '', 'form')) return undefined;
          return Reflect.apply(submit, this, parameters);
        },
    );
}

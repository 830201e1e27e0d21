import {addressOf, nowhere} from './guard-network.ts';
import type {Kind, Refuses} from './judge.ts';
import type {Patches} from './patches.ts';
import {prototypesOf} from './prototypes-of.ts';

type Realm = Window & typeof globalThis;
type Stream = EventSource | WebSocket;

/**
 * Reaches code that kept the browser's own functions, or a connection, from before the guard. A kept `fetch` still reads its
 * options from an object, and all objects share one prototype; a stream still uses the methods of its prototype.
 * @param isTheirs Whether refused code calls the patched function that was entered last.
 */
export function guardKept(realm: Realm, refuses: Refuses, isTheirs: () => boolean, patches: Patches): void {
  patches.constructor_(realm, 'Request', ([request, ...rest]) => [
    refuses(addressOf(request), 'fetch') ? nowhere : request,
    ...rest,
  ]);
  // Every engine reads this option (https://fetch.spec.whatwg.org/#requestinit), and hardly any request sets it. Where to is
  // not known here. What is thrown makes `fetch` reject, before the request leaves.
  patches.added(realm.Object.prototype, 'integrity', () => {
    if (isTheirs()) throw new realm.TypeError('Failed to fetch');
  });
  guardStreams(realm, refuses, patches);
}

/** Closes the streams of refused code: as soon as it listens to one, sends by it, or reads what came. */
function guardStreams(realm: Realm, refuses: Refuses, patches: Patches): void {
  const kinds: readonly (readonly [string, Kind])[] = [
    ['EventSource', 'eventsource'],
    ['WebSocket', 'websocket'],
  ];
  const find = prototypesOf(realm);
  const check = (stream: Stream, kind: Kind): void => {
    if (stream.readyState < 2 && refuses(stream.url, kind)) stream.close();
  };
  for (const [name, kind] of kinds) {
    const prototype = find(name);
    for (const handler of ['onopen', 'onmessage', 'onerror', 'onclose'])
      patches.setter(
        prototype,
        handler,
        (set) =>
          function (listener) {
            check(this as Stream, kind);
            set.call(this, listener);
          },
      );
    const checked = (use: (this: unknown, ...parameters: unknown[]) => unknown) =>
      function (this: unknown, ...parameters: unknown[]) {
        check(this as Stream, kind);
        return Reflect.apply(use, this, parameters);
      };
    patches.inherited(prototype, 'addEventListener', checked);
    patches.method(prototype, 'send', checked);
  }
  patches.getter(
    realm.MessageEvent.prototype,
    'data',
    (read) =>
      function () {
        const {target} = this as MessageEvent;
        const kind = kinds.find(([name]) => target instanceof (realm as never)[name])?.[1];
        if (kind) check(target as Stream, kind);
        return read.call(this);
      },
  );
}

type Owner = Record<PropertyKey, unknown>;
export type Method = (this: unknown, ...parameters: unknown[]) => unknown;
export type Constructor = new (...parameters: unknown[]) => object;

/** Replaces functions of a page's realm, and can restore them. */
export interface Patches {
  /** `make` receives the original and returns its replacement. Does nothing if there is no original. */
  method(owner: unknown, name: string, make: (original: Method) => Method): void;
  setter(
    owner: unknown,
    name: string,
    make: (original: (this: unknown, value: unknown) => void) => (this: unknown, value: unknown) => void,
  ): void;
  getter(
    owner: unknown,
    name: string,
    make: (original: (this: unknown) => unknown) => (this: unknown) => unknown,
  ): void;
  /** `before` receives the arguments and returns those to continue with. */
  constructor_(
    owner: unknown,
    name: string,
    before: (parameters: unknown[]) => unknown[],
    after?: (made: object, given: unknown[]) => void,
  ): void;
  /** The same for a method that the owner only inherits: it gets one of its own. */
  inherited(owner: unknown, name: string, make: (original: Method) => Method): void;
  /** Adds a hidden property where there is none. An object that is assigned one of that name has its own, as without it. */
  added(owner: object, name: string, read: () => unknown): void;
  undo(): void;
}

/** Patched functions that are being called now. */
let running = 0;

/** Whether code calls a patched function now. Otherwise the browser or the parser asks, and nobody stands behind it. */
export const isPatchRunning = (): boolean => running > 0;

/**
 * Not in tail position, so that every engine has the frame on its stacks: JavaScriptCore drops those that are
 * (https://tc39.es/ecma262/#sec-preparefortailcall).
 */
function run<T>(work: () => T): T {
  running += 1;
  try {
    return work();
  } finally {
    running -= 1;
  }
}

export function createPatches(): Patches {
  const undos: (() => void)[] = [];
  let isOn = true;

  const replace = (owner: unknown, name: string, make: (old: PropertyDescriptor) => PropertyDescriptor): void => {
    const old = owner ? Object.getOwnPropertyDescriptor(owner, name) : undefined;
    if (!old?.configurable) return;
    const next = make(old);
    Object.defineProperty(owner as Owner, name, next);
    undos.push(() => {
      const now = Object.getOwnPropertyDescriptor(owner, name);
      // Other code has wrapped ours since: its wrapper stays, and ours passes everything through.
      if (now?.value === next.value && now?.set === next.set && now?.get === next.get)
        Object.defineProperty(owner as Owner, name, old);
    });
  };
  const add = (owner: object, name: string, descriptor: PropertyDescriptor): void => {
    if (Object.hasOwn(owner, name) || !Reflect.defineProperty(owner, name, {...descriptor, configurable: true})) return;
    undos.push(() => {
      const now = Object.getOwnPropertyDescriptor(owner, name);
      if (now?.value === descriptor.value && now?.get === descriptor.get) Reflect.deleteProperty(owner, name);
    });
  };
  /** The replacement while the guard is on, the original afterwards: saved references keep working. */
  const either = (now: Method, later: Method): Method =>
    function (...parameters) {
      return run(() => Reflect.apply(isOn ? now : later, this, parameters));
    };
  /** Has the name and the length of the original. */
  const dress = <T extends object>(made: T, original: object): T => {
    for (const name of ['name', 'length']) {
      const value = Object.getOwnPropertyDescriptor(original, name);
      if (value) Object.defineProperty(made, name, value);
    }
    return made;
  };

  return {
    method: (owner, name, make) =>
      replace(owner, name, (old) => {
        if (typeof old.value !== 'function') return old;
        const original = old.value as Method;
        return {...old, value: dress(either(make(original), original), original)};
      }),
    setter: (owner, name, make) =>
      replace(owner, name, (old) => {
        if (!old.set) return old;
        return {...old, set: dress(either(make(old.set), old.set as Method), old.set)};
      }),
    getter: (owner, name, make) =>
      replace(owner, name, (old) => {
        if (!old.get) return old;
        return {...old, get: dress(either(make(old.get), old.get), old.get)};
      }),
    constructor_: (owner, name, before, after) =>
      replace(owner, name, (old) => {
        if (typeof old.value !== 'function') return old;
        const original = old.value as Constructor;
        return {
          ...old,
          value: new Proxy(original, {
            construct(target, parameters: unknown[], newTarget) {
              return run(() => {
                const made = Reflect.construct(target, isOn ? before(parameters) : parameters, newTarget) as object;
                if (isOn) after?.(made, parameters);
                return made;
              });
            },
          }),
        };
      }),
    inherited(owner, name, make) {
      const original = (owner as Owner | undefined)?.[name];
      if (typeof original !== 'function' || Object.hasOwn(owner as Owner, name)) return;
      add(owner as Owner, name, {
        value: dress(either(make(original as Method), original as Method), original),
        writable: true,
      });
    },
    added: (owner, name, read) =>
      add(owner, name, {
        get: either(read, () => undefined),
        set(value) {
          Reflect.defineProperty(this, name, {value, writable: true, enumerable: true, configurable: true});
        },
      }),
    undo() {
      isOn = false;
      for (const undo of undos.splice(0).reverse()) undo();
    },
  };
}

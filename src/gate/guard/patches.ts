type Owner = Record<PropertyKey, unknown>;
export type Method = (this: unknown, ...parameters: unknown[]) => unknown;
export type Constructor = new (...parameters: unknown[]) => object;

/** Replaces what a page's realm offers, and can put everything back. */
export interface Patches {
  /** `make` is given what was there before and makes what stands there now. Nothing happens where there is none. */
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
  /** `before` gets the parameters and gives those to go on with. */
  constructor_(
    owner: unknown,
    name: string,
    before: (parameters: unknown[]) => unknown[],
    after?: (made: object, given: unknown[]) => void,
  ): void;
  undo(): void;
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
      // Somebody has wrapped ours since: theirs stays, and ours lets everything through.
      if (now?.value === next.value && now?.set === next.set && now?.get === next.get)
        Object.defineProperty(owner as Owner, name, old);
    });
  };
  /** The one while the guard is on, the other afterwards: whoever kept a reference keeps something that works. */
  const either = (now: Method, later: Method): Method =>
    function (...parameters) {
      return Reflect.apply(isOn ? now : later, this, parameters);
    };
  /** Looks like what it stands for, to code that asks its name or its length. */
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
        const original = old.value as Constructor;
        return {
          ...old,
          value: new Proxy(original, {
            construct(target, parameters: unknown[], newTarget) {
              const made = Reflect.construct(target, isOn ? before(parameters) : parameters, newTarget) as object;
              if (isOn) after?.(made, parameters);
              return made;
            },
          }),
        };
      }),
    undo() {
      isOn = false;
      for (const undo of undos.splice(0).reverse()) undo();
    },
  };
}

import type {Judge} from './judge.ts';
import type {Patches} from './patches.ts';

/** Styles set by script: refused addresses are disarmed. */
export function guardStyles(realm: Window & typeof globalThis, judge: Judge, patches: Patches): void {
  const strip = (value: unknown): unknown =>
    typeof value === 'string' && judge.refusesIn(value, 'style') ? judge.strip(value, 'style') : value;
  const stripAll = (owner: unknown, ...names: string[]): void => {
    for (const name of names)
      patches.method(
        owner,
        name,
        (original) =>
          function (...parameters) {
            return Reflect.apply(original, this, parameters.map(strip));
          },
      );
  };
  const sheet = realm.CSSStyleSheet.prototype;
  stripAll(sheet, 'insertRule', 'addRule', 'replace', 'replaceSync');
  stripAll(realm.CSSGroupingRule?.prototype, 'insertRule');
  stripAll(realm.CSSStyleDeclaration.prototype, 'setProperty');
  patches.setter(
    realm.CSSStyleDeclaration.prototype,
    'cssText',
    (set) =>
      function (value) {
        Reflect.apply(set, this, [strip(value)]);
      },
  );
  /** The keyframes of an animation: a list of frames, or lists of values for each property. */
  const stripFrames = (frames: unknown): unknown => {
    if (typeof frames !== 'object' || frames === null) return frames;
    if (Symbol.iterator in frames) return [...(frames as Iterable<unknown>)].map(stripFrames);
    return Object.fromEntries(
      Object.entries(frames).map(([name, value]) => [name, Array.isArray(value) ? value.map(strip) : strip(value)]),
    );
  };
  for (const [owner, name] of [
    [realm.Element.prototype, 'animate'],
    [realm.KeyframeEffect?.prototype, 'setKeyframes'],
  ] as const)
    patches.method(
      owner,
      name,
      (original) =>
        function (frames, ...rest) {
          return Reflect.apply(original, this, [stripFrames(frames), ...rest]);
        },
    );
  // with one argument it copies another effect
  patches.constructor_(realm, 'KeyframeEffect', (parameters) =>
    parameters.map((one, at) => (at === 1 ? stripFrames(one) : one)),
  );
  patches.constructor_(realm, 'FontFace', (parameters) => parameters.map(strip));
}

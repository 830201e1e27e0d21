import type {Judge} from './judge.ts';
import type {Patches} from './patches.ts';

/** Style that script writes: an address in it that is refused leads nowhere. */
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
  patches.constructor_(realm, 'FontFace', (parameters) => parameters.map(strip));
}

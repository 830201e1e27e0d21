import {dom} from './natives.ts';
import type {Judge} from './judge.ts';
import {disarmAll} from './markup.ts';
import type {Patches} from './patches.ts';
import {prototypesOf} from './prototypes-of.ts';

/** Methods that insert nodes. */
const inserts: readonly (readonly [string, ...string[]])[] = [
  ['Node', 'appendChild', 'insertBefore', 'replaceChild'],
  ...['Element', 'DocumentFragment', 'Document'].map(
    (one) => [one, 'append', 'prepend', 'replaceChildren', 'moveBefore'] as const,
  ),
  ...['Element', 'CharacterData', 'DocumentType'].map((one) => [one, 'before', 'after', 'replaceWith'] as const),
  ['Element', 'insertAdjacentElement'],
  ['Range', 'insertNode', 'surroundContents'],
  ['Document', 'importNode', 'adoptNode'],
];

/**
 * Every way for code to insert an element: what it loads is judged before that.
 * @param adopt Guards the window of a frame.
 */
export function guardInsertions(
  realm: Window & typeof globalThis,
  judge: Judge,
  patches: Patches,
  adopt: (frame: Element) => void,
): void {
  const prototype = prototypesOf(realm);
  for (const [owner, ...names] of inserts)
    for (const name of names)
      patches.method(
        prototype(owner),
        name,
        (insert) =>
          function (...parameters) {
            for (const one of parameters) disarmAll(one, judge);
            const frames = parameters.flatMap((one) => framesIn(one)); // a fragment is empty afterwards
            const result = Reflect.apply(insert, this, parameters);
            frames.forEach(adopt);
            return result;
          },
      );
  // code that gets a frame's window gets a guarded one
  for (const name of ['contentWindow', 'contentDocument'])
    patches.getter(
      prototype('HTMLIFrameElement'),
      name,
      (get) =>
        function () {
          const found = Reflect.apply(get, this, []);
          if (found) adopt(this as Element);
          return found;
        },
    );
}

const framesIn = (node: unknown): Element[] => {
  const type = dom.type(node);
  if (type !== 1 && type !== 11) return [];
  const one = node as Element;
  return [...(type === 1 && dom.localName(one) === 'iframe' ? [one] : []), ...dom.all(one, 'iframe')];
};

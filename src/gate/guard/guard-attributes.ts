import {prototypesOf} from './prototypes-of.ts';
import type {Judge} from './judge.ts';
import {isRefused} from './markup.ts';
import type {Patches} from './patches.ts';

/** Properties that reflect an attribute whose address is fetched. */
const properties: readonly (readonly [string, ...string[]])[] = [
  ['HTMLImageElement', 'src', 'srcset'],
  ['HTMLScriptElement', 'src'],
  ['HTMLIFrameElement', 'src', 'srcdoc'],
  ['HTMLFrameElement', 'src'],
  ['HTMLLinkElement', 'href', 'imageSrcset'],
  ['HTMLMediaElement', 'src'],
  ['HTMLVideoElement', 'poster'],
  ['HTMLSourceElement', 'src', 'srcset'],
  ['HTMLTrackElement', 'src'],
  ['HTMLEmbedElement', 'src'],
  ['HTMLObjectElement', 'data'],
  ['HTMLInputElement', 'src'],
  ['HTMLBodyElement', 'background'],
  ['HTMLAnchorElement', 'ping'],
  ['HTMLAreaElement', 'ping'],
];

/** Every way for code to give an element an address: it gets none that is refused. */
export function guardAttributes(realm: Window & typeof globalThis, judge: Judge, patches: Patches): void {
  const prototype = prototypesOf(realm);
  const pass = createPass(judge);
  guardProperties(prototype, judge, patches);
  guardMethods(prototype, pass, patches);
  guardNodes(prototype, pass, patches);
  patches.setter(
    prototype('SVGAnimatedString'),
    'baseVal',
    (set) =>
      function (value) {
        if (!judge.refuses(value, 'element')) Reflect.apply(set, this, [value]);
      },
  );
  patches.constructor_(realm, 'Audio', (parameters) =>
    parameters.length && judge.refuses(parameters[0], 'element') ? [] : parameters,
  );
}

/** What is left of a value that an attribute is to get; undefined if it is refused as a whole. */
type Pass = (element: Element | null, name: unknown, value: unknown) => unknown;
type Prototypes = ReturnType<typeof prototypesOf>;

/** Styles lose only refused addresses; other values are kept or refused as a whole. */
const createPass =
  (judge: Judge): Pass =>
  (element, name, value) =>
    /^style$/i.test(String(name))
      ? judge.strip(String(value), 'style')
      : isRefused(element, String(name), value, judge)
        ? undefined
        : value;

/** An element whose address was refused gets the same event as if its host did not respond. */
function fail(element: unknown): void {
  setTimeout(() => (element as Element).dispatchEvent(new Event('error')));
}

/** `image.src = …` */
function guardProperties(prototype: Prototypes, judge: Judge, patches: Patches): void {
  for (const [type, ...names] of properties)
    for (const name of names)
      patches.setter(
        prototype(type),
        name,
        (set) =>
          function (value) {
            if (isRefused(this as Element, name, value, judge)) fail(this);
            else Reflect.apply(set, this, [value]);
          },
      );
}

/** `image.setAttribute('src', …)` */
function guardMethods(prototype: Prototypes, pass: Pass, patches: Patches): void {
  for (const [method, at] of [
    ['setAttribute', 0],
    ['setAttributeNS', 1],
  ] as const)
    patches.method(
      prototype('Element'),
      method,
      (set) =>
        function (...parameters) {
          const [name, value] = parameters.slice(at);
          const left = pass(this as Element, name, value);
          if (left === undefined && value !== undefined) fail(this);
          else Reflect.apply(set, this, left === value ? parameters : [...parameters.slice(0, at + 1), left]);
        },
    );
}

/** `image.setAttributeNode(…)`, and attributes that are nodes already. */
function guardNodes(prototype: Prototypes, pass: Pass, patches: Patches): void {
  const setNode = (owner: unknown, name: string, elementOf: (one: unknown) => Element | null): void =>
    patches.method(
      owner,
      name,
      (set) =>
        function (attribute) {
          const {name = '', value = ''} = (attribute ?? {}) as Partial<Attr>;
          const left = pass(elementOf(this), name, value);
          if (left === undefined) return null;
          if (left !== value) (attribute as Attr).value = left as string;
          return Reflect.apply(set, this, [attribute]);
        },
    );
  for (const name of ['setAttributeNode', 'setAttributeNodeNS'])
    setNode(prototype('Element'), name, (one) => one as Element);
  // a style map does not tell its owner, so anything that could be an image's is treated as such
  const anything = document.createElement('img');
  for (const name of ['setNamedItem', 'setNamedItemNS']) setNode(prototype('NamedNodeMap'), name, () => anything);
  for (const [owner, name] of [
    ['Attr', 'value'],
    ['Node', 'nodeValue'],
    ['Node', 'textContent'],
  ] as const)
    patches.setter(
      prototype(owner),
      name,
      (set) =>
        function (value) {
          const {nodeType, ownerElement, name: attribute} = this as Attr;
          const isOnPage = nodeType === 2 && ownerElement;
          const left = isOnPage ? pass(ownerElement, attribute, value) : value;
          if (left !== undefined || !isOnPage) Reflect.apply(set, this, [left]);
        },
    );
}

import type {Judge} from './judge.ts';
import {dom} from './natives.ts';
import {disarmAll, isRefused} from './markup.ts';
import type {Patches} from './patches.ts';

/** Properties that set an attribute which is fetched. */
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

/** Elements made by script: every way to give one an address, and every way to put one on the page. */
export function guardElements(
  realm: Window & typeof globalThis,
  judge: Judge,
  patches: Patches,
  adopt: (frame: Element) => void,
): void {
  const prototype = (name: string): unknown =>
    (realm as unknown as Record<string, {prototype: unknown} | undefined>)[name]?.prototype;
  /** An element whose address was refused hears what one hears whose host does not answer. */
  const fail = (element: unknown): void => {
    setTimeout(() => (element as Element).dispatchEvent(new Event('error')));
  };

  /** Of a style all but what is refused; of the rest all, or nothing. */
  const passable = (element: Element | null, name: unknown, value: unknown): unknown =>
    /^style$/i.test(String(name))
      ? judge.strip(String(value), 'style')
      : isRefused(element, String(name), value, judge)
        ? undefined
        : value;

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
          const left = passable(this as Element, name, value);
          if (left === undefined && value !== undefined) fail(this);
          else Reflect.apply(set, this, left === value ? parameters : [...parameters.slice(0, at + 1), left]);
        },
    );
  const setNode = (owner: unknown, name: string, elementOf: (one: unknown) => Element | null): void =>
    patches.method(
      owner,
      name,
      (set) =>
        function (attribute) {
          const {name = '', value = ''} = (attribute ?? {}) as Partial<Attr>;
          const left = passable(elementOf(this), name, value);
          if (left === undefined) return null;
          if (left !== value) (attribute as Attr).value = left as string;
          return Reflect.apply(set, this, [attribute]);
        },
    );
  for (const name of ['setAttributeNode', 'setAttributeNodeNS'])
    setNode(prototype('Element'), name, (one) => one as Element);
  // a map does not say whose it is: what could be an image's is taken for one
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
          const left = isOnPage ? passable(ownerElement, attribute, value) : value;
          if (left !== undefined || !isOnPage) Reflect.apply(set, this, [left]);
        },
    );
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
  // who asks for the window of a frame gets one that is guarded
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

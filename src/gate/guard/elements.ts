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
  patches.method(
    prototype('Element'),
    'setAttribute',
    (set) =>
      function (name, value) {
        if (/^style$/i.test(String(name))) Reflect.apply(set, this, [name, judge.strip(String(value), 'style')]);
        else if (isRefused(this as Element, String(name), value, judge)) fail(this);
        else Reflect.apply(set, this, [name, value]);
      },
  );
  patches.method(
    prototype('Element'),
    'setAttributeNS',
    (set) =>
      function (space, name, value) {
        if (isRefused(this as Element, String(name), value, judge)) fail(this);
        else Reflect.apply(set, this, [space, name, value]);
      },
  );
  const setNode = (owner: unknown, name: string, elementOf: (one: unknown) => Element | null): void =>
    patches.method(
      owner,
      name,
      (set) =>
        function (attribute) {
          const {name = '', value = ''} = (attribute ?? {}) as Partial<Attr>;
          return isRefused(elementOf(this), name, value, judge) ? null : Reflect.apply(set, this, [attribute]);
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
          if (nodeType === 2 && ownerElement && isRefused(ownerElement, attribute, value, judge)) return;
          Reflect.apply(set, this, [value]);
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

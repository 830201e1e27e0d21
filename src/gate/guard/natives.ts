// Access that a form's own fields cannot shadow: `form.getAttribute` is the field of that name, if there is one
// (https://html.spec.whatwg.org/multipage/forms.html#the-form-element, LegacyOverrideBuiltIns).
const {getAttribute, getAttributeNames, setAttribute, removeAttribute} = Element.prototype;
// eslint-disable-next-line @typescript-eslint/no-deprecated -- one of its overloads is
const select = Element.prototype.querySelectorAll;
const getter = (prototype: object, name: string): ((this: unknown) => unknown) | undefined =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get;
const [localName, shadowRoot, nodeType, textContent] = (
  [
    [Element.prototype, 'localName'],
    [Element.prototype, 'shadowRoot'],
    [Node.prototype, 'nodeType'],
    [Node.prototype, 'textContent'],
  ] as const
).map(([prototype, name]) => getter(prototype, name));

/** Native methods and properties of elements. */
export const dom = {
  read: (element: Element, name: string): string | null => getAttribute.call(element, name),
  names: (element: Element): string[] => getAttributeNames.call(element),
  write: (element: Element, name: string, value: string): void => setAttribute.call(element, name, value),
  remove: (element: Element, name: string): void => removeAttribute.call(element, name),
  /** Also for fragments, and for another frame's nodes. */
  all: (tree: Element | DocumentFragment, selector: string): Element[] =>
    dom.type(tree) === 11 ? [...tree.querySelectorAll(selector)] : [...select.call(tree as Element, selector)],
  localName: (element: Element): string => localName?.call(element) as string,
  shadowRoot: (element: Element): ShadowRoot | null => shadowRoot?.call(element) as ShadowRoot | null,
  text: (element: Element): string => (textContent?.call(element) as string | null) ?? '',
  /** 0 if it is not a node. */
  type(node: unknown): number {
    try {
      return nodeType?.call(node) as number;
    } catch {
      return 0;
    }
  },
};

/** Finds and reads elements, across shadow roots. */
export interface PageElements {
  /** Everything that a selector finds, also in open shadow roots. */
  readonly deep: (selector: string, root?: ParentNode) => HTMLElement[];
  /** The element around one, which may be the host of its shadow root. */
  readonly parentOf: (node: Element) => Element | null;
  readonly isSeen: (element: HTMLElement) => boolean;
  /** Text without vowel marks, stretched letters and repeated white space. */
  readonly plain: (text: string | null | undefined) => string;
  /** What a button says. */
  readonly label: (element: HTMLElement) => string;
}

/** Runs in the page, serialised: it may not refer to anything outside itself. */
export function pageElements(): PageElements {
  const plain = (text: string | null | undefined): string =>
    (text ?? '')
      .replace(/[\u064b-\u0652\u0640]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const deep = (selector: string, root: ParentNode = document): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? deep(selector, shadowRoot) : [])),
  ];
  const parentOf = (node: Element): Element | null => {
    const root = node.getRootNode();
    return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const isSeen = (element: HTMLElement): boolean => {
    const {width, height} = element.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
    return element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  };
  const label = (element: HTMLElement): string =>
    plain(
      element.innerText ||
        (element as HTMLInputElement).value ||
        element.getAttribute('aria-label') ||
        element.title ||
        element.textContent,
    );

  return {deep, parentOf, isSeen, plain, label};
}

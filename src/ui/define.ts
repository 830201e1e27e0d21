/** Registers a tag unless the page or another copy of the library has it already. On a server there is no page. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}

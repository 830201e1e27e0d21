/**
 * Whether the parser has finished a node: the network may split a page in the middle of a script or a template, and
 * an incomplete one must not be released. A node after it, or after one of its ancestors, shows that its end was
 * parsed.
 */
export const isWhole = (node: Node): boolean =>
  document.readyState !== 'loading' ||
  !!node.nextSibling ||
  (node.parentNode ? isWhole(node.parentNode) : node !== document); // no parser works on detached nodes

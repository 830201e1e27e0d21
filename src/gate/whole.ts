/**
 * Whether the parser is through with a node: the network may cut a page in the middle of a script or a template, and
 * what is half there must not be released. Something behind it, or behind what holds it, says that its end was seen.
 */
export const isWhole = (node: Node): boolean =>
  document.readyState !== 'loading' ||
  !!node.nextSibling ||
  (node.parentNode ? isWhole(node.parentNode) : node !== document); // off the page no parser is at it

/**
 * Reads `document.body` and similar properties even if an element of the page clobbers them: `<form name="body">` and
 * `<img name="documentElement">` shadow the document's own properties.
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export const ownPart = <Name extends 'body' | 'documentElement' | 'head'>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document);

// What a browser would load of a document because it stands there: read from parse5's own tree, apart from what holds it.
import {html, parse} from 'parse5';

const loading = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src', 'srcdoc'],
  frame: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  link: ['href', 'imagesrcset'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  feImage: ['href', 'xlink:href'],
  td: ['background'],
  body: ['background'],
};

/** Every element, with those in templates and, for a reader without scripts, in `<noscript>`. */
export function* elements(node) {
  if (node.tagName) yield node;
  for (const child of [...(node.content?.childNodes ?? []), ...(node.childNodes ?? [])]) yield* elements(child);
}

const attribute = (node, name) =>
  node.attrs.find((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name)?.value;

const isInHeldTemplate = (node) => {
  for (let at = node; at; at = at.parentNode ?? at.host) if (at.isHeld) return true;
  return false;
};

/** Hosts that a document loads from, matched by `pattern`. */
export function liveHosts(text, pattern) {
  const found = [];
  for (const scriptingEnabled of [true, false]) {
    const document = parse(text, {scriptingEnabled});
    for (const node of elements(document))
      if (node.tagName === 'template' && attribute(node, 'data-consent') !== undefined) node.content.isHeld = true;
    for (const node of elements(document)) {
      if (isInHeldTemplate(node)) continue;
      if (node.tagName === 'script' && attribute(node, 'type') === 'text/plain') continue;
      const values = [
        ...(loading[node.tagName] ?? []).map((name) => attribute(node, name) ?? ''),
        attribute(node, 'style') ?? '',
        ...(node.tagName === 'style' ? node.childNodes.map(({value}) => value) : []),
      ];
      for (const [, host] of values.join(' ').matchAll(/\/\/([\w.-]+)/g))
        if (pattern.test(host)) found.push(`${node.tagName} ${host}`);
    }
  }
  return found;
}

/** The tree as a text, with everything that holds taken back: what `hold()` must leave as it was. */
export function treeWithoutMarks(text) {
  const write = (node) => {
    if (node.nodeName === '#text') return JSON.stringify(node.value);
    if (node.nodeName === '#comment') return `<!--${node.data}-->`;
    if (node.nodeName === '#documentType') return `<!${node.name}>`;
    const children = [...(node.content?.childNodes ?? []), ...(node.childNodes ?? [])].map(write).join('');
    if (!node.tagName) return children;
    const isMark = node.tagName === 'template' && attribute(node, 'data-consent') !== undefined;
    return isMark
      ? children
      : `(${node.tagName}${node.namespaceURI === html.NS.HTML ? '' : '*'}${words(node)}${children})`;
  };
  // a reader without scripts, so that <noscript> is looked into too
  return write(parse(text, {scriptingEnabled: false})).replace(/""/g, '');
}

function words(node) {
  const all = node.attrs.map(({prefix, name, value}) => [prefix ? `${prefix}:${name}` : name, value]);
  const isMarked = all.some(([name]) => name === 'data-consent');
  return all
    .filter(
      ([name, value]) =>
        !isMarked || !(/^data-(?:consent|service|ithn-.*)$/.test(name) || (name === 'type' && value === 'text/plain')),
    )
    .map(([name, value]) => ` ${isMarked ? name.replace(/^data-/, '') : name}=${JSON.stringify(value)}`)
    .sort()
    .join('');
}

/** How the gate can release an attribute: from `data-…`, from a template around the element, or not at all. */
type Way = 'rename' | 'wrap' | 'never';

/** An attribute whose address a browser loads by itself. */
export interface LoadingAttribute {
  readonly name: string;
  readonly way: Way;
  /** A list of addresses, each with its size. */
  readonly isList?: true;
}

const src: LoadingAttribute = {name: 'src', way: 'rename'};
const srcset: LoadingAttribute = {name: 'srcset', way: 'rename', isList: true};
const href: LoadingAttribute = {name: 'href', way: 'rename'};
const background: LoadingAttribute = {name: 'background', way: 'never'};
/** `xlink:href`: older than `href`, and read all the same. */
const svgAddress: readonly LoadingAttribute[] = [
  {name: 'href', way: 'never'},
  {name: 'xlink:href', way: 'never'},
];

const html: Readonly<Record<string, readonly LoadingAttribute[]>> = {
  img: [src, srcset],
  source: [src, srcset],
  iframe: [src],
  frame: [{name: 'src', way: 'never'}],
  video: [src, {name: 'poster', way: 'rename'}],
  audio: [src],
  track: [src],
  embed: [src],
  object: [{name: 'data', way: 'rename'}],
  link: [href, {name: 'imagesrcset', way: 'wrap', isList: true}],
  body: [background],
  table: [background],
  thead: [background],
  tbody: [background],
  tfoot: [background],
  tr: [background],
  td: [background],
  th: [background],
};

const svg: Readonly<Record<string, readonly LoadingAttribute[]>> = {
  image: svgAddress,
  feimage: svgAddress,
  use: svgAddress,
  script: svgAddress,
};

/** The `rel` values of links that a browser fetches or connects to by itself. */
const loadingLinks = new Set([
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'prerender',
  'preconnect',
  'dns-prefetch',
  'icon',
  'apple-touch-icon',
  'apple-touch-icon-precomposed',
  'mask-icon',
  'manifest',
]);

/**
 * The attributes by which this element loads something.
 * @param get Reads another attribute of it: what a link or an input loads depends on its type.
 */
export function loadingAttributes(
  name: string,
  isSvg: boolean,
  get: (name: string) => string | undefined,
): readonly LoadingAttribute[] {
  if (isSvg) return svg[name.toLowerCase()] ?? [];
  if (name === 'link')
    return /[^\s]/.test(get('rel') ?? '') && isLoadingLink(get('rel') ?? '') ? (html.link ?? []) : [];
  if (name === 'input') return get('type')?.trim().toLowerCase() === 'image' ? [src] : [];
  return Object.hasOwn(html, name) ? (html[name] ?? []) : [];
}

const isLoadingLink = (rel: string): boolean =>
  rel
    .toLowerCase()
    .split(/[\t\n\f\r ]+/)
    .some((kind) => loadingLinks.has(kind));

/**
 * The addresses of a `srcset`: each ends at a space, and a comma there ends the candidate too.
 * @see https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
export function addressesOfList(list: string): string[] {
  const found: string[] = [];
  let rest = list;
  while ((rest = rest.replace(/^[\s,]+/, ''))) {
    const address = /^\S+/.exec(rest)?.[0] ?? '';
    rest = rest.slice(address.length);
    if (address.endsWith(',')) found.push(address.replace(/,+$/, ''));
    else {
      found.push(address);
      // the descriptor; a comma in brackets does not end it
      rest = rest.replace(/^(?:\([^)]*\)|[^,(])*/, '');
    }
  }
  return found;
}

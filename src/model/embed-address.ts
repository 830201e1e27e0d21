type Rule = (url: URL) => void;

/** A video's id, wherever it is in the page's address. */
const video = ({hostname, pathname, searchParams}: URL): string | undefined =>
  (hostname === 'youtu.be' ? pathname.slice(1) : searchParams.get('v')) ??
  /^\/(?:shorts|live|embed|v)\/([\w-]+)/.exec(pathname)?.[1];

/** YouTube's address that stores less; keeps the start time in seconds. */
const youtube: Rule = (url) => {
  const id = video(url);
  const start = parseInt(url.searchParams.get('start') ?? url.searchParams.get('t') ?? '');
  const list = url.searchParams.get('list');
  url.hostname = 'www.youtube-nocookie.com';
  if (url.pathname.startsWith('/embed/')) return;
  if (!id && !list) return;
  url.pathname = `/embed/${id && /^[\w-]+$/.test(id) ? id : 'videoseries'}`;
  url.search = '';
  if (list) url.searchParams.set('list', list);
  if (start > 0) url.searchParams.set('start', String(start));
};

const vimeo: Rule = (url) => {
  const [, id, hash] =
    /^\/(?:channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d+)(?:\/([\da-f]+))?\/?$/.exec(url.pathname) ?? [];
  if (!id) return;
  url.hostname = 'player.vimeo.com';
  url.pathname = `/video/${id}`;
  if (hash) url.searchParams.set('h', hash);
  url.searchParams.set('dnt', '1');
};

const instagram: Rule = (url) => {
  const [, post] = /^(?:\/[^/]+)?(\/(?:p|reel|tv)\/[\w-]+)\/?$/.exec(url.pathname) ?? [];
  if (!post) return;
  url.pathname = `${post}/embed/`;
  url.search = '';
};

/** Converts a place or a search to a map that can be framed; `embed` addresses already can. */
const googleMaps: Rule = (url) => {
  const {pathname, searchParams} = url;
  if (
    !/^\/maps\b|^\/$/.test(pathname) ||
    /^\/maps\/(?:embed|d\/)/.test(pathname) ||
    searchParams.get('output') === 'embed'
  )
    return;
  const named = /^\/maps\/(?:place|search)\/([^/@]+)/.exec(pathname)?.[1];
  const [, point, zoom] = /@(-?[\d.]+,-?[\d.]+),([\d.]+)z/.exec(pathname) ?? [];
  const query = searchParams.get('q') ?? searchParams.get('query') ?? (named && decode(named)) ?? point;
  if (!query) return;
  const language = searchParams.get('hl');
  url.pathname = '/maps';
  url.search = '';
  url.searchParams.set('q', query);
  if (point) url.searchParams.set('ll', point);
  if (zoom) url.searchParams.set('z', String(Math.round(Number(zoom))));
  if (language) url.searchParams.set('hl', language);
  url.searchParams.set('output', 'embed');
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

const rules: readonly (readonly [RegExp, Rule])[] = [
  [/^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/, youtube],
  [/^(?:www\.)?vimeo\.com$/, vimeo],
  [/^(?:www\.)?instagram\.com$/, instagram],
  [/^(?:maps|www)\.google\.[a-z.]+$/, googleMaps],
];

/**
 * Converts an address that a person copies, such as a video's, a post's or a place's page, to the one that its
 * provider offers for frames. Other http(s) addresses are unchanged; anything else is rejected, as is an empty
 * address, which would be the page itself.
 */
export function embedAddress(address: string, base: string): URL | undefined {
  if (!/\S/.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol)) return undefined;
  rules.find(([host]) => host.test(url.hostname))?.[1](url);
  return url;
}

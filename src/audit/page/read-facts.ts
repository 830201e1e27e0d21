import type {GoogleCall, PageFacts} from '../model/record.ts';

type Read = Omit<PageFacts, 'phase' | 'url' | 'hasWayBack' | 'isAsking'> & {
  readonly ahead: readonly {readonly url: string; readonly kind: string}[];
};

/** Reads what the rules need from a page; runs there, so it refers to nothing outside itself. */
export function readFacts(): Read {
  const own = (window as {ithn?: {status?: () => {slipped?: readonly string[]}; state?: unknown}}).ithn;
  const isIthn = typeof own?.status === 'function' && own.state !== undefined;
  const google: GoogleCall[] = [];
  const layer = (window as {dataLayer?: unknown}).dataLayer;
  for (const entry of Array.isArray(layer) ? layer : []) {
    const [command, detail] = Array.from((entry ?? []) as ArrayLike<unknown>);
    if (typeof command === 'string')
      google.push({command, detail: typeof detail === 'string' ? detail.slice(0, 40) : ''});
  }
  const ahead = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=preconnect],link[rel~=dns-prefetch]')]
    .filter(({href}) => /^https?:/.test(href) && new URL(href).host !== location.host)
    .map(({href, rel}) => ({url: href, kind: /preconnect/i.test(rel) ? 'preconnect' : 'dns-prefetch'}));
  return {
    language: document.documentElement.lang,
    isIthn,
    slipped: (isIthn && own.status?.().slipped) || [],
    hasPolicyElement: !!document.querySelector('meta[http-equiv="Content-Security-Policy" i]'),
    google,
    ahead,
  };
}

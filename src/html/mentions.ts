import {ownerOfAddress, type Owner, type Site} from './site.ts';

/** A third-party address in a script, a style sheet or a list. */
export interface Mention {
  readonly url: string;
  readonly owner: Exclude<Owner, {kind: 'own'}>;
}

const slashes =
  /(?:https?:|wss?:)?(?:\\?\/|\\u002f){2}[^\s"'`<>\\)(,;{}|]+(?:(?:\\?\/|\\u002f)[^\s"'`<>\\)(,;{}|]*)*/gi;

/**
 * Addresses with a host in a text that is no markup, slashes escaped or not. Everything after a scheme's colon
 * counts.
 */
export function mentionsIn(text: string, base: string, site: Site): Mention[] {
  if (!/\/\/|\/\\\/|\\u002f/i.test(text)) return [];
  return [...text.matchAll(slashes)].flatMap(([found]) => {
    const address = found.replace(/\\u002f/gi, '/').replaceAll('\\', '');
    const {owner, url} = ownerOfAddress(address, base, site);
    return owner.kind === 'own' ? [] : [{url, owner}];
  });
}

/** Ways in which a script immediately loads what it names. */
const loads =
  /createElement\(\s*["'`](?:script|img|iframe|link)|new\s+Image\b|sendBeacon\s*\(|document\.write|(?:\bfetch|\bimport|importScripts|\bWorker|EventSource|WebSocket)\s*\(\s*["'`](?:https?:|wss?:)?\/\//;

/**
 * Data that frameworks write into a page for their own code, whatever it looks like. If held, the page would not
 * start.
 */
const payload =
  /__next_f|__NEXT_DATA__|__NUXT|__sveltekit|__remixContext|__reactRouter|__staticRouter|\$_TSR|astro-island/;

/** Longer ones are applications that also load something. */
const longestLoader = 8192;

/** Whether a script immediately loads something and does little else. */
export const isLoader = (code: string): boolean =>
  code.length <= longestLoader && loads.test(code) && !payload.test(code);

/** The names that an inline module imports, which a browser fetches before any of it runs. */
export const importsOf = (code: string): string[] =>
  [...code.matchAll(/\b(?:import|from)\s*\(?\s*(["'`])([^"'`\s]+)\1/g)].map(([, , name]) => name ?? '');

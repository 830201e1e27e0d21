import type {BannerSource} from './banner-source.ts';
import type {Report} from './finding.ts';
import {Holder} from './holder.ts';
import type {KnowSnippet} from './judge.ts';
import type {Insertion} from './marks.ts';
import type {Site} from './site.ts';

export interface HoldOptions {
  /** What to do with undeclared hosts: report them (the default), or hold them until everything is granted. */
  readonly unknown?: 'report' | 'hold';
  /** The page's URL; its host counts as the site's own. Without it only relative addresses do. */
  readonly url?: string | undefined;
  /**
   * Written into each page, in place of one that was written before; made by `prepareBanner()`. `false`: one that was
   * written before is removed. Undefined: left as it is.
   */
  readonly banner?: BannerSource | false | undefined;
}

/** The site data that holding needs, and the recognition of vendors' snippets. */
export interface HoldRules {
  readonly site: Site;
  readonly knowSnippet: KnowSnippet;
}

export interface Held {
  readonly html: string;
  readonly report: Report;
}

/** Holds everything in one document that must wait for a yes. The rest is preserved exactly. */
export function holdText(html: string, rules: HoldRules, {unknown = 'report', url, banner}: HoldOptions): Held {
  const site = withOwnHost(rules.site, url);
  const holder = new Holder({...rules, site, unknown, url, banner, source: (start, end) => html.slice(start, end)});
  holder.read(html, true);
  return {html: insert(html, holder.takeInsertions()), report: holder.report};
}

/** The site of a page whose host is known. */
export function withOwnHost(site: Site, url: string | undefined): Site {
  const own = url === undefined ? undefined : new URL(url).hostname;
  return own === undefined ? site : {...site, ownerOf: (host) => (host === own ? {kind: 'own'} : site.ownerOf(host))};
}

function insert(html: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const {at, text, until = at} of insertions) {
    parts.push(html.slice(from, at), text);
    from = until;
  }
  return parts.join('') + html.slice(from);
}

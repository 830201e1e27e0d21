import {conditionOf, type Condition} from './conditions.ts';
import {reasons, type Finding, type Reason} from './finding.ts';
import {wordOf} from './marks.ts';
import {mentionsIn, type Mention} from './mentions.ts';
import type {Tag} from './start-tag.ts';
import {ownBase, ownerOfAddress, type Site} from './site.ts';

/** Recognises vendors' snippets by their code and returns the ids of their presets. */
export type KnowSnippet = (code: string) => readonly string[];

export interface JudgeOptions {
  readonly site: Site;
  readonly unknown: 'report' | 'hold';
  readonly knowSnippet: KnowSnippet;
  /** The page's URL, the base of relative addresses. */
  readonly url?: string | undefined;
}

/**
 * An address that begins with a name and no scheme, after at most one slash, stays on its host: this covers most
 * addresses of a page without a URL parser. The names contain no tabs or line ends, which the parser would remove.
 */
const isWithinSite = /^\/?[\w.~%@+-]+(?:[/?#]|$)/;

/** Decides for each address in one document whether it must be held, and records the findings. */
export class Judge {
  readonly held: Finding[] = [];
  readonly left: Finding[] = [];
  /** What relative addresses begin at. */
  base: string;
  /** Relative addresses are the site's. */
  #isOwnBase = true;
  /** Third-party addresses named in code, to be compared with what was held. */
  readonly #named = new Map<string, Finding>();

  constructor(readonly options: JudgeOptions) {
    this.base = options.url ?? ownBase;
  }

  /** Applies `<base href>`, the base of relative addresses. */
  rebase(href: string): void {
    try {
      this.base = new URL(href, this.base).href;
      this.#isOwnBase = ownerOfAddress(this.base, this.base, this.options.site).owner.kind === 'own';
    } catch {
      // invalid: browsers ignore it too
    }
  }

  /** Third-party addresses in an attribute. */
  read = (addresses: readonly string[]): Mention[] =>
    addresses.flatMap((address): Mention[] => {
      if (this.#isOwnBase && isWithinSite.test(address)) return [];
      const {owner, url} = ownerOfAddress(address, this.base, this.options.site);
      return owner.kind === 'own' ? [] : [{url, owner}];
    });

  /** Third-party addresses anywhere in a text. */
  readText = (text: string): Mention[] => mentionsIn(text, this.base, this.options.site);

  /**
   * What must be granted before these addresses load; reported either way, undefined if nothing is held.
   * @param isForGood Nothing takes the attribute up again.
   */
  claim(
    tag: Tag,
    attribute: string | undefined,
    mentions: readonly Mention[],
    isForGood = false,
  ): Condition | undefined {
    const {site, unknown} = this.options;
    const [first] = mentions;
    if (!first || this.isSpokenFor(tag, {url: first.url, ...(attribute !== undefined && {attribute})}))
      return undefined;
    const wanted = unknown === 'hold' ? mentions : mentions.filter(({owner}) => owner.kind === 'declared');
    for (const {url, owner} of mentions) {
      const at = {url, host: owner.host, ...(attribute !== undefined && {attribute})};
      if (owner.kind === 'unknown' && unknown === 'report') this.leave(tag, 'unknown-host', at);
      else
        this.hold(tag, owner.kind === 'declared' ? 'declared' : 'unknown-held', conditionOf([{url, owner}], site), {
          ...at,
          ...(owner.kind === 'declared' && {services: owner.services.map(({id}) => id)}),
          ...(isForGood && {released: false as const}),
        });
    }
    return wanted.length ? conditionOf(wanted, site) : undefined;
  }

  /** Whether to skip it: it is in a held template, or ignored by the site, which is reported. */
  isSpokenFor(tag: Tag, about: Partial<Finding>): boolean {
    const word = wordOf(tag);
    if (word === 'ignore') this.leave(tag, 'ignored', about);
    return word !== undefined;
  }

  hold(tag: Tag, reason: Reason, {categories, service}: Condition, more: Partial<Finding>): void {
    this.held.push(find(tag, reason, {categories, ...(service !== undefined && {services: [service]}), ...more}));
  }

  leave = (tag: Tag, reason: Reason, more: Partial<Finding>): void => void this.left.push(find(tag, reason, more));

  /** Records which hosts the site's own code names. */
  note(tag: Tag, mentions: readonly Mention[]): void {
    for (const {url, owner} of mentions)
      if (!this.#named.has(url)) this.#named.set(url, find(tag, 'rendered-by-client', {url, host: owner.host}));
  }

  /** At the end: held addresses that are also in the site's own code will be written again. */
  tellRendered(): void {
    for (const url of new Set(this.held.map((one) => one.url))) {
      const named = url === undefined ? undefined : this.#named.get(url);
      if (named) this.left.push(named);
    }
  }
}

const find = ({name, line, column, start}: Tag, reason: Reason, more: Partial<Finding>): Finding => ({
  reason,
  message: reasons[reason],
  element: name,
  ...more,
  line,
  column,
  offset: start,
});

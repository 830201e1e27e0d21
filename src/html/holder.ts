import type {Condition} from './conditions.ts';
import {BannerPlace} from './banner-place.ts';
import type {BannerSource} from './banner-source.ts';
import type {Finding, Report} from './finding.ts';
import {readInlineDocument} from './inline-document.ts';
import {judgeAttributes} from './judge-attributes.ts';
import {judgeCode, kindOf, readData, type MappedNames} from './judge-code.ts';
import {Judge, type JudgeOptions} from './judge.ts';
import {markScript, markTag, wordOf, wrap, type Insertion} from './marks.ts';
import {moveBehind} from './move-behind.ts';
import {isOwnScript, isRunInPlace} from './own-script.ts';
import {PageParser, type TagHandler} from './page-parser.ts';
import type {Tag} from './start-tag.ts';

export interface HolderOptions extends JudgeOptions {
  /** Reads the source between two offsets; never before `settled`. */
  readonly source: (start: number, end: number) => string;
  /** Put behind the library's own script; `false`: one that stands there is removed. */
  readonly banner?: BannerSource | false | undefined;
}

/** An element with text content that has not been parsed yet. */
interface Open {
  readonly tag: Tag;
  readonly finish: (text: string, end: number) => void;
  /** The document ends inside it; given the text up to there. */
  readonly abandon?: (text: string) => void;
}

/**
 * Follows one document and returns what to insert where, so that nothing of a declared service loads. Everything else
 * is preserved byte by byte.
 */
export class Holder implements TagHandler {
  readonly #source: HolderOptions['source'];
  readonly #judge: Judge;
  readonly #parser: PageParser;
  readonly #hasScript: boolean;
  readonly #mapped: MappedNames = new Map();
  readonly #banner: BannerPlace | undefined;
  #hasBase = false;
  #open: Open | undefined;
  /** How much of the document has been read. */
  #length = 0;
  #insertions: Insertion[] = [];

  /** @param hasScript Whether the reader runs scripts; inside `<noscript>` it does not. */
  constructor({source, banner, ...options}: HolderOptions, hasScript = true) {
    this.#source = source;
    this.#hasScript = hasScript;
    this.#judge = new Judge(options);
    this.#parser = new PageParser(this, hasScript, source);
    if (banner !== undefined)
      this.#banner = new BannerPlace(banner, this.#parser, {put: (insertion) => this.#put([insertion]), source});
  }

  /**
   * Continues parsing; at the end it drops what is still open, and reports what the page's own code will write again.
   */
  read(text: string, isLast: boolean): void {
    this.#parser.read(text, isLast);
    this.#length += text.length;
    if (!isLast) return;
    this.#open?.abandon?.(this.#source(this.#open.tag.end, this.#length));
    this.#open = undefined;
    this.#banner?.end();
    this.#judge.tellRendered();
  }

  get held(): readonly Finding[] {
    return this.#judge.held;
  }

  get left(): readonly Finding[] {
    return this.#judge.left;
  }

  get report(): Report {
    const {held, left} = this;
    const {hashes, change} = this.#banner ?? {};
    return {held, left, ...(hashes && {banner: hashes}), ...(change && {bannerChange: change})};
  }

  /** Nothing more is inserted before this offset. */
  get settled(): number {
    const open = this.#open?.tag.start ?? Infinity;
    return Math.min(open, this.#banner?.pending ?? Infinity, this.#parser.told);
  }

  /** The insertions since the last call, in order. */
  takeInsertions(): Insertion[] {
    const taken = this.#insertions
      .filter(({text, until}) => text !== '' || until !== undefined)
      .sort((a, b) => a.at - b.at);
    this.#insertions = [];
    return taken;
  }

  onTag(tag: Tag): void {
    const {name, isSvg} = tag;
    this.#banner?.onTag(tag);
    if (this.#banner?.isInside) return;
    if (name === 'script') this.#onScript(tag);
    else if (name === 'style') this.#awaitStyle(tag);
    else if (name === 'noscript' && tag.isElement && !isSvg) this.#awaitNoScript(tag);
    else if (name === 'base' && !isSvg) this.#onBase(tag);
    if (name === 'iframe' && !isSvg && this.#onDocument(tag)) return;
    if (tag.hasAttributes && (name !== 'script' || isSvg)) this.#put(judgeAttributes(this.#judge, tag));
  }

  onEndTag(name: string, start: number, end: number): void {
    this.#banner?.onEndTag(name, start, end);
    const open = this.#open;
    if (open?.tag.name !== name) return;
    this.#open = undefined;
    open.finish(this.#source(open.tag.end, start), end);
  }

  #put = (insertions: readonly Insertion[]): void => void this.#insertions.push(...insertions);

  #onBase({attributes}: Tag): void {
    const href = attributes.get('href');
    if (href !== undefined && !this.#hasBase) this.#judge.rebase(href);
    this.#hasBase ||= href !== undefined;
  }

  #onScript(tag: Tag): void {
    const {attributes, isSvg} = tag;
    const kind = kindOf(tag);
    if (isOwnScript(tag, this.#judge)) {
      if (this.#banner && isRunInPlace(tag)) this.#open = {tag, finish: (_, end) => this.#banner?.onOwnScript(end)};
      return;
    }
    if (kind === 'text/plain') return;
    const isCode = kind === 'classic' || kind === 'module';
    const hold = (found: Condition | undefined): void => {
      if (found) this.#put(markScript(tag, found));
    };
    const src = isSvg ? undefined : attributes.get('src');
    const isElsewhere = isSvg && (attributes.has('href') || attributes.has('xlink:href'));
    if (isCode && src !== undefined) hold(this.#judge.claim(tag, 'src', this.#judge.read([src])));
    else if (tag.isElement && !isElsewhere && !(isSvg && tag.isSelfClosing))
      this.#open = {
        tag,
        finish: (text) => {
          if (isCode) hold(judgeCode(this.#judge, tag, text, this.#mapped));
          else readData(this.#judge, tag, text, this.#mapped);
        },
      };
  }

  #awaitStyle(tag: Tag): void {
    const {isSvg} = tag;
    if (!tag.isElement || (isSvg && tag.isSelfClosing) || kindOf(tag) === 'text/plain') return;
    const finish = (text: string, end?: number): void => {
      const found = this.#judge.claim(tag, undefined, this.#judge.readText(text), isSvg);
      // there is no template in SVG
      if (found) this.#put(isSvg ? markScript(tag, found) : wrap(tag.start, end, found));
    };
    // a browser applies a style that the document ends in
    this.#open = {tag, finish, abandon: finish};
  }

  /** Visitors without scripts cannot say yes: its content is held permanently, by the same rules. */
  #awaitNoScript(tag: Tag): void {
    if (wordOf(tag) !== undefined) return;
    const finish = (text: string): void => {
      const source = (start: number, end: number): string => text.slice(start, end);
      const within = new Holder({...this.#judge.options, url: this.#judge.base, source}, false);
      within.read(text, true);
      const move = moveBehind(tag, this.#source(tag.start, tag.end));
      this.#put(within.takeInsertions().map(({at, text: put}) => ({at: at + tag.end, text: put})));
      this.#judge.held.push(...within.held.map(move));
      this.#judge.left.push(...within.left.map(move));
    };
    // to a reader without scripts the rest of a document that ends in it is content
    this.#open = {tag, finish, abandon: finish};
  }

  /** Handles a frame whose document is in its attribute; returns whether it did. */
  #onDocument(tag: Tag): boolean {
    const inline = readInlineDocument(tag);
    if (!inline) return false;
    const found = this.#judge.claim(tag, inline.name, this.#judge.readText(inline.text));
    if (!found) return inline.name === 'srcdoc'; // beside it no `src` is loaded
    const shut = (): void => this.#put(markTag(tag, found, ['srcdoc', 'src']));
    if (tag.isElement)
      this.#open = {
        tag,
        finish: (_, end) => {
          // a frame starts the body if nothing has; a template would end up in the head, where nothing is shown
          if (tag.isBeforeBody && this.#hasScript) this.#put([{at: tag.start, text: '<body>'}]);
          this.#put(wrap(tag.start, end, found));
        },
        abandon: shut,
      };
    else shut();
    return true;
  }
}

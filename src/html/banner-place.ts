import type {BannerHashes, BannerSource} from './banner-source.ts';
import type {BannerChange} from './finding.ts';
import type {Insertion} from './marks.ts';
import type {PageParser} from './page-parser.ts';
import type {ReadSource, Tag} from './start-tag.ts';
import {WrittenBefore} from './written-before.ts';

interface Page {
  readonly put: (insertion: Insertion) => void;
  readonly source: ReadSource;
}

/**
 * Finds the place of the banner in one document: behind the library's own script, so that its line runs when that has, and
 * waits for no style sheet; and behind what names the character set, which must stand in the first 1024 bytes (HTML §4.2.5.4).
 * One that was written before is renewed where it stands.
 */
export class BannerPlace {
  readonly #source: BannerSource | false;
  readonly #parser: PageParser;
  readonly #page: Page;
  #language: string | undefined;
  #hasCharset = false;
  #hasScript = false;
  /** It has been written, or stood there. */
  #isOver = false;
  /** Where it goes, until the next tag says whether one stands there already. */
  #place: number | undefined;
  #former: WrittenBefore | undefined;
  /** What stands in this page must be allowed by these. */
  hashes: BannerHashes | undefined;
  change: BannerChange | undefined;

  constructor(source: BannerSource | false, parser: PageParser, page: Page) {
    this.#source = source;
    this.#parser = parser;
    this.#page = page;
  }

  /** What stands behind this must wait. */
  get pending(): number | undefined {
    return this.#former?.start ?? this.#place;
  }

  /** Whether the next tag is part of a banner that was written before. */
  get isInside(): boolean {
    return this.#former?.isInside === true;
  }

  onTag(tag: Tag): void {
    const {name, isSvg, attributes, end} = tag;
    this.#former?.onTag(tag);
    if (isSvg || this.#former) return;
    if (name === 'html') this.#language ??= attributes.get('lang');
    if (name === 'template' && isBanner(tag) && this.#parser.openTemplates === 1) this.#meet(tag);
    if (name !== 'meta' || !isCharset(attributes)) return;
    this.#hasCharset = true;
    this.#look(end);
  }

  onEndTag(name: string, start: number, end: number): void {
    this.#former?.onEndTag(name, start, end);
  }

  /** @param end Where its end tag ends. */
  onOwnScript(end: number): void {
    this.#hasScript = true;
    this.#look(end);
  }

  /** The document ends. */
  end(): void {
    this.#former?.end();
    if (this.#place !== undefined) this.#write(this.#place);
  }

  #look(at: number): void {
    if (!this.#source || !this.#hasCharset || !this.#hasScript || this.#isOver) return;
    this.#place = at;
    this.#isOver = true;
    this.#parser.onNext = () => {
      if (!this.#former) this.#write(at);
      this.#place = undefined;
    };
  }

  #write(at: number): void {
    this.#place = undefined;
    const text = this.#markup();
    this.#page.put({at, text});
    if (text) this.change = 'written';
  }

  /** One is enough: what stands elsewhere beside it goes. */
  #meet(tag: Tag): void {
    const isWanted = !this.#isOver || this.#place !== undefined;
    this.#isOver = true;
    this.#former = new WrittenBefore(tag, this.#parser, {
      source: this.#page.source,
      onEnd: (end, language) => {
        this.#former = undefined;
        if (end !== undefined) this.#renew(tag.start, end, isWanted ? this.#markup(language) : '');
      },
    });
  }

  #renew(at: number, until: number, text: string): void {
    if (this.#page.source(at, until) === text) return;
    this.#page.put({at, until, text});
    this.change ??= text ? 'renewed' : 'removed';
  }

  /** @param written The language of the one that stands there, where the page says none. */
  #markup(written?: string): string {
    if (!this.#source) return '';
    const text = this.#source.markup(this.#language ?? written);
    if (text) this.hashes = this.#source.hashes;
    return text;
  }
}

const isCharset = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('charset') || attributes.get('http-equiv')?.toLowerCase() === 'content-type';

const isBanner = ({isTemplate, attributes}: Tag): boolean => isTemplate && attributes.get('data-ithn') === 'banner';

import type {Token} from 'parse5';
import type {BannerHashes, BannerSource} from './banner-source.ts';
import type {Insertion} from './marks.ts';
import type {PageParser, Tag} from './page-parser.ts';

/**
 * Finds the place of the banner in one document: behind the library's own script, so that its line runs when that has, and
 * waits for no style sheet; and behind what names the character set, which must stand in the first 1024 bytes (HTML §4.2.5.4).
 */
export class BannerPlace {
  readonly #source: BannerSource;
  readonly #parser: PageParser;
  readonly #put: (insertion: Insertion) => void;
  #language: string | undefined;
  #hasCharset = false;
  #hasScript = false;
  #isOver = false;
  /** What was written here must be allowed by these. */
  hashes: BannerHashes | undefined;
  /** Where it goes, until the next tag says whether it stands there already. */
  pending: number | undefined;

  constructor(source: BannerSource, parser: PageParser, put: (insertion: Insertion) => void) {
    this.#source = source;
    this.#parser = parser;
    this.#put = put;
  }

  onTag({name, isSvg, attributes, end}: Tag): void {
    if (isSvg || this.#isOver) return;
    if (name === 'html') this.#language ??= attributes.get('lang');
    if (name !== 'meta' || !isCharset(attributes)) return;
    this.#hasCharset = true;
    this.#look(end);
  }

  /** @param end Where its end tag ends. */
  onOwnScript(end: number): void {
    this.#hasScript = true;
    this.#look(end);
  }

  /** The document ends. */
  end(): void {
    if (this.pending !== undefined) this.#write(this.pending);
  }

  #look(at: number): void {
    if (!this.#hasCharset || !this.#hasScript || this.#isOver) return;
    this.#isOver = true;
    this.pending = at;
    this.#parser.onNext = (next) => {
      if (!isBanner(next)) this.#write(at);
      this.pending = undefined;
    };
  }

  #write(at: number): void {
    const text = this.#source.markup(this.#language);
    if (text) this.hashes = this.#source.hashes;
    this.#put({at, text});
  }
}

const isCharset = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('charset') || attributes.get('http-equiv')?.toLowerCase() === 'content-type';

const isBanner = ({tagName, attrs}: Token.TagToken): boolean =>
  tagName === 'template' && attrs.some(({name, value}) => name === 'data-ithn' && value === 'banner');

import type {PageParser} from './page-parser.ts';
import type {ReadSource, Tag} from './start-tag.ts';

export interface WrittenBeforeOptions {
  readonly source: ReadSource;
  /**
   * Called once, when it is known where the banner ends; undefined: the document ends inside it, so that it stays as it is.
   * @param language What the banner says of itself.
   */
  readonly onEnd: (end: number | undefined, language: string | undefined) => void;
}

/** Any version of the banner's own line reads this attribute. No other script that stands behind it is taken for ours. */
const isLine = (text: string): boolean => text.includes('.dataset.asks');

/** Follows a banner that was written before: its template, and the script behind that. */
export class WrittenBefore {
  readonly start: number;
  readonly #parser: PageParser;
  readonly #options: WrittenBeforeOptions;
  #language: string | undefined;
  /** Where its template ends. */
  #templateEnd: number | undefined;
  /** Where the text of its script begins. */
  #lineStart: number | undefined;

  constructor(tag: Tag, parser: PageParser, options: WrittenBeforeOptions) {
    this.start = tag.start;
    this.#parser = parser;
    this.#options = options;
  }

  /** What stands in its template is inert. */
  get isInside(): boolean {
    return this.#templateEnd === undefined;
  }

  onTag({name, isSvg, isElement, hasAttributes, attributes, start, end}: Tag): void {
    if (this.#templateEnd === undefined) {
      if (name === 'ithn-banner') this.#language ??= attributes.get('lang');
      return;
    }
    const isBehind = !this.#options.source(this.#templateEnd, start).trim();
    if (name === 'script' && isElement && !isSvg && !hasAttributes && isBehind) this.#lineStart = end;
  }

  onEndTag(name: string, start: number, end: number): void {
    if (this.#lineStart !== undefined)
      this.#finish(isLine(this.#options.source(this.#lineStart, start)) ? end : this.#templateEnd);
    else if (name === 'template' && this.#templateEnd === undefined && this.#parser.openTemplates === 0) {
      this.#templateEnd = end;
      this.#parser.onNext = () => {
        if (this.#lineStart === undefined) this.#finish(end);
      };
    }
  }

  /** The document ends. */
  end(): void {
    this.#finish(this.#lineStart === undefined ? this.#templateEnd : undefined);
  }

  #finish(end: number | undefined): void {
    this.#options.onEnd(end, this.#language);
  }
}

import {Parser, type Token} from 'parse5';
import {lightTree, takeCreated, type LightMap} from './light-tree.ts';
import {StartTag, type ReadSource, type Tag} from './start-tag.ts';

/** The callbacks for a document as it is parsed. */
export interface TagHandler {
  onTag(tag: Tag): void;
  onEndTag(name: string, start: number, end: number): void;
}

/** parse5's number for "in body", the first insertion mode with one (HTML §13.2.6.4). */
const inBody = 6;

/** Elements that load an address, contain text, or set the base of addresses. */
const concerned = new Set(
  (
    'script style noscript base iframe frame img image source video audio track embed object link input ' +
    'html meta body table thead tbody tfoot tr td th use feimage template ithn-banner'
  ).split(' '),
);

/** Most tags of a page load nothing, so they are skipped. */
const concerns = ({tagName, attrs}: Token.TagToken): boolean =>
  concerned.has(tagName.toLowerCase()) || attrs.some(({value}) => /[\\/]{2}/.test(value));

/**
 * parse5's parser, reporting each tag with its position. It follows the document as a browser does (foreign content,
 * templates, tables, raw text) and keeps only the open elements.
 */
export class PageParser extends Parser<LightMap> {
  /** Everything before this offset has been reported. */
  told = 0;
  /** Called once, after the next tag has been reported. */
  onNext: (() => void) | undefined;
  readonly #handler: TagHandler;
  readonly #source: ReadSource;

  /** @param hasScript Whether the reader runs scripts: to one who does, `<noscript>` is a text. */
  constructor(handler: TagHandler, hasScript: boolean, source: ReadSource) {
    super({
      treeAdapter: lightTree,
      scriptingEnabled: hasScript,
      sourceCodeLocationInfo: true,
    });
    // places are wanted of tokens, which the tokenizer has by now been told, and not of nodes: those take twice the time
    this.options = {...this.options, sourceCodeLocationInfo: false};
    this.#handler = handler;
    this.#source = source;
    const {tokenizer} = this;
    /* eslint-disable @typescript-eslint/dot-notation -- private, and nobody else can leave this out */
    // the place of an attribute is wanted in one tag of a hundred, which is then read again: to note each takes a tenth longer
    tokenizer['_createAttr'] = (name) => {
      tokenizer['_flushRun']('');
      tokenizer['currentAttr'] = {name, value: ''};
    };
    /* eslint-enable @typescript-eslint/dot-notation */
  }

  /** Reads on. */
  read(text: string, isLast: boolean): void {
    this.tokenizer.write(text, isLast);
  }

  /** How many templates are open. */
  get openTemplates(): number {
    return this.openElements.tmplCount;
  }

  /** Text does not affect the position of tags, so it is not kept. */
  override _insertCharacters(): void {}

  override onStartTag(token: Token.TagToken): void {
    const heard = this.#takeNext();
    this.#readStartTag(token);
    heard?.();
  }

  #readStartTag(token: Token.TagToken): void {
    const {tagName, location} = token;
    takeCreated();
    const mode: number = this.insertionMode;
    const isBeforeBody = mode < inBody;
    super.onStartTag(token);
    if (!location) return;
    this.told = location.endOffset;
    if (!concerns(token)) return;
    const element = takeCreated();
    const own = element?.attributes === token.attrs ? element : undefined;
    const parent = own ? own.parent : (this.openElements.current ?? null);
    this.#handler.onTag(new StartTag(token, location, {own, parent, isBeforeBody, tagName, source: this.#source}));
  }

  #takeNext(): (() => void) | undefined {
    const heard = this.onNext;
    this.onNext = undefined;
    return heard;
  }

  override onEndTag(token: Token.TagToken): void {
    const heard = this.#takeNext();
    super.onEndTag(token);
    const {location} = token;
    if (location) {
      this.told = location.endOffset;
      this.#handler.onEndTag(token.tagName.toLowerCase(), location.startOffset, location.endOffset);
    }
    heard?.();
  }

  override onComment(token: Token.CommentToken): void {
    super.onComment(token);
    this.told = token.location?.endOffset ?? this.told;
  }

  override onCharacter(token: Token.CharacterToken): void {
    super.onCharacter(token);
    this.told = token.location?.endOffset ?? this.told;
  }

  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    super.onWhitespaceCharacter(token);
    this.told = token.location?.endOffset ?? this.told;
  }
}

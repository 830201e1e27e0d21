import {html, Parser, type Token} from 'parse5';
import {placesOfAttributes} from './attribute-places.ts';
import {lightTree, takeCreated, type LightMap, type LightNode} from './light-tree.ts';

/** A start tag in the source. */
export interface Tag {
  /** In lower case; `image` outside SVG is `img`. */
  readonly name: string;
  readonly isSvg: boolean;
  readonly isSelfClosing: boolean;
  /** Whether it became an element; the parser drops misplaced tags, which a browser's preload scanner still sees. */
  readonly isElement: boolean;
  readonly hasAttributes: boolean;
  /** It is before the body; in a template it would not start one. */
  readonly isBeforeBody: boolean;
  /** Its parent. */
  readonly parent: LightNode | null;
  /** Its attributes, by their lower-case names in the source. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where each attribute of this name begins; the first one counts. */
  readonly placesOf: (attribute: string) => readonly number[];
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** The callbacks for a document as it is parsed. */
export interface TagHandler {
  onTag(tag: Tag): void;
  onEndTag(name: string, start: number, end: number): void;
}

/** Reads the source between two places. */
export type ReadSource = (start: number, end: number) => string;

interface Surroundings {
  readonly own: LightNode | undefined;
  readonly parent: LightNode | null;
  readonly isBeforeBody: boolean;
  /** As it stands in the source. */
  readonly tagName: string;
  readonly source: ReadSource;
}

/** A class, because a page has many tags and little of each is read. */
class StartTag implements Tag {
  readonly name: string;
  readonly isSvg: boolean;
  readonly isSelfClosing: boolean;
  readonly isElement: boolean;
  readonly hasAttributes: boolean;
  readonly isBeforeBody: boolean;
  readonly parent: LightNode | null;
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly #attrs: readonly Token.Attribute[];
  readonly #source: ReadSource;
  #attributes: ReadonlyMap<string, string> | undefined;
  #places: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(token: Token.TagToken, location: Token.Location, around: Surroundings) {
    const {own, parent, isBeforeBody, tagName, source} = around;
    const name = token.tagName.toLowerCase();
    // the parser also reports those that it does not drop
    this.name = name === 'image' && !own ? 'img' : name;
    this.isSvg = own?.namespace === html.NS.SVG;
    this.isSelfClosing = token.selfClosing;
    this.isElement = own !== undefined;
    this.hasAttributes = token.attrs.length > 0;
    this.isBeforeBody = isBeforeBody;
    this.parent = parent;
    this.start = location.startOffset;
    this.nameEnd = location.startOffset + 1 + tagName.length;
    this.end = location.endOffset;
    this.line = location.startLine;
    this.column = location.startCol;
    this.#attrs = token.attrs;
    this.#source = source;
  }

  get attributes(): ReadonlyMap<string, string> {
    // as it stood: the parser has split the names of some in SVG since
    return (this.#attributes ??= new Map(
      this.#attrs.map(({prefix, name, value}) => [(prefix ? `${prefix}:${name}` : name).toLowerCase(), value]),
    ));
  }

  placesOf(attribute: string): readonly number[] {
    this.#places ??= placesOfAttributes(this.#source(this.start, this.end), this.start);
    return this.#places.get(attribute) ?? [];
  }
}

/** parse5's number for "in body", the first insertion mode with one (HTML §13.2.6.4). */
const inBody = 6;

/** Elements that load an address, contain text, or set the base of addresses. */
const concerned = new Set(
  (
    'script style noscript base iframe frame img image source video audio track embed object link input ' +
    'html meta body table thead tbody tfoot tr td th use feimage'
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
  /** Called once, with the next tag. */
  onNext: ((token: Token.TagToken) => void) | undefined;
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

  /** Text does not affect the position of tags, so it is not kept. */
  override _insertCharacters(): void {}

  override onStartTag(token: Token.TagToken): void {
    const {tagName, location} = token;
    this.#tellNext(token);
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

  #tellNext(token: Token.TagToken): void {
    const heard = this.onNext;
    if (!heard) return;
    this.onNext = undefined;
    heard(token);
  }

  override onEndTag(token: Token.TagToken): void {
    this.#tellNext(token);
    super.onEndTag(token);
    if (!token.location) return;
    this.told = token.location.endOffset;
    this.#handler.onEndTag(token.tagName.toLowerCase(), token.location.startOffset, token.location.endOffset);
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

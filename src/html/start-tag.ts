import {html, type Token} from 'parse5';
import {placesOfAttributes} from './attribute-places.ts';
import type {LightNode} from './light-tree.ts';

/** A start tag in the source. */
export interface Tag {
  /** In lower case; `image` outside SVG is `img`. */
  readonly name: string;
  readonly isSvg: boolean;
  readonly isSelfClosing: boolean;
  /** Whether it became an element; the parser drops misplaced tags, which a browser's preload scanner still sees. */
  readonly isElement: boolean;
  /** A template whose content is inert: none in SVG is. */
  readonly isTemplate: boolean;
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
export class StartTag implements Tag {
  readonly name: string;
  readonly isSvg: boolean;
  readonly isSelfClosing: boolean;
  readonly isElement: boolean;
  readonly isTemplate: boolean;
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
    this.isTemplate = !!own?.content;
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

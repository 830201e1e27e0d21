/** An element as a grammar reads it: on a page, or in a text. */
export interface MarkedElement {
  /** The tag's name, in lower case. */
  readonly name: string;
  readonly get: (attribute: string) => string | undefined;
}

/** What an element waits for, in the words of the other tool: all of them. `!` before a word: while it is denied. */
export interface Wanted {
  readonly categories?: readonly string[];
  readonly services?: readonly string[];
}

/** A frame that the other tool would have made. */
export interface Embed {
  readonly address: string;
}

/** How the documentation of one tool has things held. Reads attributes only, so that it works on pages and on sources. */
export interface Grammar {
  /** Finds what the tool holds, and what it says of things that nothing holds. */
  readonly selector: string;
  /** What the element waits for; undefined where it is none of the tool's. */
  readonly read: (element: MarkedElement) => Wanted | undefined;
  /** Types by which the tool holds a script; `text/plain` unless said. */
  readonly types?: readonly string[];
  /** Where the tool keeps an address, and where the gate takes it up. */
  readonly parked?: Readonly<Record<string, string>>;
  /** The tool's categories, and the built-in ones that they mean. */
  readonly categories?: Readonly<Record<string, string>>;
  /** Its own attributes, which mean nothing any more once an element has the marks of the gate. */
  readonly attributes: readonly string[];
  /** Its own classes, likewise. */
  readonly classes?: RegExp;
  /** Its name in sources: its marks, its address, its code. */
  readonly own: RegExp;
  /** The frame that stands for a placeholder of the tool. */
  readonly embed?: (element: MarkedElement) => Embed | undefined;
}

/** Words of a list with commas, spaces or both between. */
export const words = (list: string | undefined, separator = /[\s,]+/): string[] =>
  (list ?? '')
    .split(separator)
    .map((word) => word.trim())
    .filter(Boolean);

/** What may stand beside a script: whatever else loads by an address. */
export const loaders = ':is(img,source,iframe,video,audio,track,embed,object,input,link)';

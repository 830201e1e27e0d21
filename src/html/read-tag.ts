import {Tokenizer, type Token} from 'parse5';
import {ignoring} from './ignoring.ts';

/** An attribute in a source: where it begins and ends. */
export interface PlacedAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A single start tag. */
export interface PlacedTag {
  readonly name: string;
  readonly attributes: readonly PlacedAttribute[];
  readonly nameEnd: number;
  readonly end: number;
}

/** The maximum length of a tag, so that an unclosed one is not read to the end of a file. */
const longest = 20_000;

/** Reads the start tag that begins at `at`, by the rules of HTML; undefined if there is none, or it does not end. */
export function readTag(text: string, at: number): PlacedTag | undefined {
  const found: Token.TagToken[] = [];
  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      ...ignoring,
      onStartTag(token) {
        if (found.length === 0) found.push(token);
        tokenizer.pause();
      },
    },
  );
  tokenizer.write(text.slice(at, at + longest), true);
  const [token] = found;
  const location = token?.location;
  if (!token || location?.startOffset !== 0) return undefined;
  return {
    name: token.tagName.toLowerCase(),
    attributes: token.attrs.map(({name, value}) => ({
      name,
      value,
      start: at + (location.attrs?.[name]?.startOffset ?? 0),
      end: at + (location.attrs?.[name]?.endOffset ?? 0),
    })),
    nameEnd: at + 1 + token.tagName.length,
    end: at + location.endOffset,
  };
}

import type {TokenHandler} from 'parse5';

const nothing = (): void => {};

/** For a tokenizer of which only some tokens are of interest. */
export const ignoring: TokenHandler = {
  onStartTag: nothing,
  onEndTag: nothing,
  onComment: nothing,
  onDoctype: nothing,
  onEof: nothing,
  onCharacter: nothing,
  onNullCharacter: nothing,
  onWhitespaceCharacter: nothing,
};

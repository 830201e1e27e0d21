import type {Finding} from './finding.ts';
import type {Tag} from './start-tag.ts';

/** Converts offsets in a text after a tag to offsets in the document. */
export function moveBehind(tag: Tag, source: string): (one: Finding) => Finding {
  const lines = source.split(/\r\n?|\n/);
  const column = lines.length > 1 ? (lines.at(-1)?.length ?? 0) : tag.column - 1 + source.length;
  return (one) => ({
    ...one,
    line: one.line + tag.line + lines.length - 2,
    column: one.line === 1 ? one.column + column : one.column,
    offset: one.offset + tag.end,
  });
}

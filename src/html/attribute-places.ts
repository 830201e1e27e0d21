import {ErrorCodes, Tokenizer, type Token} from 'parse5';
import {ignoring} from './ignoring.ts';

/**
 * Where the attributes of a start tag begin, by lower-case name; the first of each name counts.
 * @param source The tag alone, from its `<` on.
 * @param start Its offset in the document.
 */
export function placesOfAttributes(source: string, start: number): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const repeated: {name: string; at: number}[] = [];
  const tokenizer: Tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      ...ignoring,
      onStartTag({location}: Token.TagToken) {
        for (const [name, {startOffset}] of Object.entries(location?.attrs ?? {}))
          places.set(name, [start + startOffset]);
      },
      onParseError({code, startOffset}) {
        if (code !== ErrorCodes.duplicateAttribute) return;
        // eslint-disable-next-line @typescript-eslint/dot-notation -- private, and nobody else knows the name
        const {name} = tokenizer['currentAttr'];
        repeated.push({name, at: start + startOffset - name.length});
      },
    },
  );
  tokenizer.write(source, true);
  for (const {name, at} of repeated) places.get(name)?.push(at);
  return places;
}

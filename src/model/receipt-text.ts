import {toJson} from './to-json.ts';

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value !== 'object' || value === null
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, part]) => [name, sorted(part)]),
        );

/** The text that is hashed: the receipt without `hash` as canonical JSON, keys sorted, no spaces (RFC 8785). */
export function receiptText(receipt: object): string {
  return toJson(sorted({...receipt, hash: undefined}));
}

const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, part]) => [name, sorted(part)]),
      );

/** What is hashed: the receipt without its hash as canonical JSON, keys sorted, no spaces (RFC 8785). */
export function receiptText(receipt: object): string {
  return JSON.stringify(sorted({...receipt, hash: undefined}));
}

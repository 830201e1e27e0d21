// The desk's own look at a chain, apart from the collector's: https://www.rfc-editor.org/rfc/rfc8785 and SHA-256.
const sorted = (value) =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((name) => [name, sorted(value[name])]),
      );

async function seal(receipt) {
  const text = JSON.stringify(sorted({...receipt, hash: undefined}));
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Looks at each receipt of one consent id, in the order of their places: `whole`, `changed` (not what was sealed), `apart`
 * (does not follow the one before) or `unsealed`. What the first one shown follows, only the collector knows.
 * @param {readonly object[]} receipts
 * @returns {Promise<{receipt: object, state: 'whole' | 'changed' | 'apart' | 'unsealed'}[]>}
 */
export function verifyChain(receipts) {
  return Promise.all(
    receipts.map(async (receipt, index) => {
      const before = receipts[index - 1];
      if (receipt.hash === null) return {receipt, state: 'unsealed'};
      if ((await seal(receipt)) !== receipt.hash) return {receipt, state: 'changed'};
      const follows = !before || (receipt.sequence === before.sequence + 1 && receipt.previous === before.hash);
      return {receipt, state: follows ? 'whole' : 'apart'};
    }),
  );
}

/**
 * A 44-bit hash of a text: short, and different for every text of a page; more bits would exceed exact integers. Not
 * cryptographic.
 */
export function fingerprint(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 257 + text.charCodeAt(at)) % 2 ** 44;
  return String(sum);
}

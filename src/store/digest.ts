/** SHA-256 of the text's UTF-8 bytes in lower-case hex; `undefined` where there is no WebCrypto (plain http). */
export async function digest(text: string): Promise<string | undefined> {
  const {subtle} = crypto as Partial<Crypto>;
  if (!subtle) return undefined;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

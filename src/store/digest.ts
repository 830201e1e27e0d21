/** SHA-256 of the text's UTF-8 bytes in lower-case hex; `undefined` without WebCrypto (plain http). */
export async function digest(text: string): Promise<string | undefined> {
  const {subtle} = crypto as Partial<Crypto>;
  if (!subtle) return undefined;
  let hex = '';
  for (const byte of new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text))))
    hex += byte.toString(16).padStart(2, '0');
  return hex;
}

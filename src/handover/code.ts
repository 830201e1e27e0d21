// The one-time code in a link: who has it can ask for what was handed over, and check who signed it.

/** 256 random bits as text. */
export const makeCode = (): string => toText(crypto.getRandomValues(new Uint8Array(32)));

/** What the collector knows a code by: it never gets the code. */
export const idOf = async (code: string): Promise<string> => toText(await crypto.subtle.digest('SHA-256', utf8(code)));

/** Signs a text with the code as the key (HMAC-SHA-256). */
export async function sign(code: string, text: string): Promise<string> {
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('raw', utf8(code), algorithm, false, ['sign']);
  return toText(await crypto.subtle.sign('HMAC', key, utf8(text)));
}

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** Base64url without padding. */
const toText = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

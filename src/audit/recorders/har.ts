import {readFile, writeFile} from 'node:fs/promises';
import {blankUrl} from '../model/blank.ts';

interface Pair {
  name: string;
  value: string;
}
/** As far as it carries values: http://www.softwareishard.com/blog/har-12-spec/ */
interface Half {
  url?: string;
  redirectURL?: string;
  cookies: Pair[];
  headers: Pair[];
  queryString?: Pair[];
  postData?: {text?: string; params?: Pair[]};
  content?: {text?: string};
}
interface Har {
  log: {pages?: {title?: string}[]; entries: {request: Half; response: Half}[]};
}

const secret = /^(cookie|set-cookie|authorization|proxy-authorization|x-.*(token|key|auth|csrf|xsrf).*)$/i;
const address = /^(referer|location|content-location|origin)$/i;
const blank = '…';

/** Makes a recorded archive fit to be shown: names stay, values go. False: there is none. */
export async function blankHar(file: string, raw: boolean): Promise<boolean> {
  try {
    const har = JSON.parse(await readFile(file, 'utf8')) as Har;
    if (raw) return true;
    for (const {request, response} of har.log.entries) for (const half of [request, response]) blankHalf(half);
    for (const page of har.log.pages ?? []) page.title = '';
    await writeFile(file, JSON.stringify(har));
    return true;
  } catch {
    return false; // the browser went before it was written
  }
}

function blankHalf(half: Half): void {
  if (half.url) half.url = blankUrl(half.url);
  if (half.redirectURL) half.redirectURL = blankUrl(half.redirectURL);
  for (const cookie of half.cookies) cookie.value = blank;
  for (const pair of half.queryString ?? []) pair.value = blank;
  for (const header of half.headers) {
    if (header.name.toLowerCase() === 'set-cookie')
      header.value = header.value.replace(/(^|\n)([^=;\n]*)=[^;\n]*/g, `$1$2=${blank}`);
    else if (secret.test(header.name)) header.value = blank;
    else if (address.test(header.name)) header.value = blankUrl(header.value);
    else if (header.name === ':path') header.value = header.value.replace(/\?.*/, `?${blank}`);
  }
  if (half.postData) {
    half.postData.text = blank;
    for (const pair of half.postData.params ?? []) pair.value = blank;
  }
  if (half.content) delete half.content.text;
}

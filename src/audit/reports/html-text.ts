import type {Words} from '../model/finding.ts';
import {escapeXml} from './escape-xml.ts';

/** Text in both languages; the one that is not read is hidden by the style. */
export const say = ({en, ar}: Words, tag = 'span'): string =>
  en === ar
    ? `<${tag}><bdi>${escapeXml(en)}</bdi></${tag}>`
    : `<${tag} lang="en" dir="ltr">${escapeXml(en)}</${tag}><${tag} lang="ar" dir="rtl">${isolate(ar)}</${tag}>`;

/** Hosts, addresses, names and code: what is written from left to right in Arabic words too. */
const latin = /[/.<"]*[A-Za-z][\w.*<>/=()-]*(?:"[^"]*"|: "[^"]*")?/g;

/** Text in which what is Latin keeps its own direction. */
function isolate(text: string): string {
  let done = 0;
  let html = '';
  for (const found of text.matchAll(latin)) {
    const token = found[0].replace(/[.:]+$/, '');
    html += `${escapeXml(text.slice(done, found.index))}<bdi dir="ltr">${escapeXml(token)}</bdi>`;
    done = found.index + token.length;
  }
  return html + escapeXml(text.slice(done));
}

/** What is code in any language. */
export const code = (text: string): string => `<code dir="ltr">${escapeXml(text)}</code>`;

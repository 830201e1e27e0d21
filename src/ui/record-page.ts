import {msg} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import {localize} from '../model/localized.ts';
import {escapeHtml as escape} from './escape-html.ts';
import {direction, language, speak} from './localization.ts';
import {countDecisions, describe, timeFormat} from './record-words.ts';

const words = 'record-page';

const style = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.7 system-ui,sans-serif;color:#1d2321}
h1{font-size:1.5rem}ol{padding:0;list-style:none}li{padding:.75rem 0;border-top:1px solid #ddd;break-inside:avoid}
p{margin:0}dt{color:#555}dd{margin:0 0 .75rem}bdi[lang]{font:.875rem ui-monospace,monospace}small{color:#555}`;

/** The record as a page to read and print: stands alone, in the visitor's language, with nothing that loads or runs. */
export async function recordPage(consent: Consent): Promise<Blob> {
  await speak(consent, words);
  const receipts = (await consent.receipts()).reverse();
  const {valid} = await consent.verifyReceipts();
  const format = timeFormat(consent);
  const site = localize(consent.settings.site?.name, language()) || location.hostname;
  const title = msg('Your record', {id: 'record'});
  const term = (name: string, value: string): string => `<dt>${escape(name)}</dt><dd>${value}</dd>`;
  const latin = (value: string): string => `<bdi dir="ltr" lang="en">${escape(value)}</bdi>`;

  const entries = receipts.map((receipt) => {
    const {way, signal, granted, unobjected, denied, policy} = describe(receipt, consent);
    const lines = [signal, granted, unobjected, denied, policy].map((line) => line && `<p>${escape(line)}</p>`);
    const time = `<time datetime="${escape(receipt.time)}">${escape(format.format(Date.parse(receipt.time)))}</time>`;
    return `<li><p><b>${time}</b> · ${escape(way)}</p>${lines.join('')}<small>${latin(receipt.id)}</small></li>`;
  });
  const body = `<h1>${escape(title)}</h1><dl>
${term(msg('Site', {id: 'site'}), escape(site))}
${term(msg('Consent id', {id: 'consent-id'}), latin(receipts[0]?.consentId ?? '–'))}
${term(msg('Check of the record', {id: 'check'}), escape(verdict(valid)))}
</dl><p>${escape(countDecisions(receipts.length, consent))}</p><ol>${entries.join('\n')}</ol>`;
  const lang = escape(language());
  const page = `<!doctype html>
<html lang="${lang}" dir="${direction()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${style}</style>
${body}
</html>
`;
  return new Blob([page], {type: 'text/html;charset=utf-8'});
}

const verdict = (isValid: boolean): string =>
  isValid
    ? msg('Every entry is as it was made.', {id: 'check-good'})
    : msg('Some entries were changed, removed or never sealed. The file for programs names them.', {id: 'check-bad'});

import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {Receipt, ReceiptPage} from '../model/receipt.ts';
import {countDecisions, describe, timeFormat} from './record-words.ts';

/** What the visitor asks of the record. */
export interface RecordActs {
  readonly download: () => void;
  readonly downloadPage: () => void;
  readonly askErase: () => void;
  readonly erase: () => void;
  /** Erases nothing after all. */
  readonly keep: () => void;
  readonly showOlder: () => void;
}

/** The decisions that have been read so far, newest first, and what can be done with them. */
export function recordList(consent: Consent, {receipts, total, older}: ReceiptPage, acts: RecordActs): TemplateResult {
  const format = timeFormat(consent);
  return html`<dl>
      <dt>${msg('Last decision', {id: 'last-decision'})}</dt>
      <dd>${format.format(Date.parse(receipts[0]?.time ?? ''))}</dd>
      <dt>${msg('Consent id', {id: 'consent-id'})}</dt>
      <dd><bdi dir="ltr" lang="en">${receipts[0]?.consentId}</bdi></dd>
    </dl>
    <div class="row">
      <button part="button download" @click=${acts.download}>${msg('Download data', {id: 'download'})}</button>
      <button part="button page" @click=${acts.downloadPage}>${msg('Download page', {id: 'download-page'})}</button>
      <button part="button erase" @click=${acts.askErase}>${msg('Erase my record', {id: 'erase'})}</button>
    </div>
    <p class="count">${countDecisions(total, consent)}</p>
    <ol>
      ${receipts.map((receipt) => entry(receipt, consent, format))}
    </ol>
    ${
      older
        ? html`<button part="button" @click=${acts.showOlder}>${msg('Show older decisions', {id: 'older'})}</button>`
        : nothing
    }`;
}

function entry(receipt: Receipt, consent: Consent, format: Intl.DateTimeFormat): TemplateResult {
  const {way, signal, granted, unobjected, denied, policy} = describe(receipt, consent);
  return html`<li part="entry">
    <p><time datetime=${receipt.time}>${format.format(Date.parse(receipt.time))}</time> <span>${way}</span></p>
    ${[signal, granted, unobjected, denied, policy].map((line) => (line ? html`<p>${line}</p>` : nothing))}
  </li>`;
}

/** What is lost when the record is erased. */
export function eraseQuestion({settings}: Consent, isUnsent: boolean, acts: RecordActs): TemplateResult {
  return html`<div class="question" role="group" aria-labelledby="question">
    <p id="question" tabindex="-1">
      ${msg('This removes your choices, all entries of this record and the cookie with your latest choice from this browser. Everything optional is turned off, and you will be asked again.', {id: 'erase-text'})}
      ${
        settings.records?.endpoint
          ? msg('What this site has already received of it stays with the site.', {id: 'erase-server'})
          : nothing
      }
      ${
        isUnsent
          ? msg(
              'A request of yours has not been confirmed by this site. We try to send it once more; if that fails, it is erased too.',
              {id: 'erase-unsent'},
            )
          : nothing
      }
    </p>
    <div class="row">
      <button part="button confirm" class="solid" @click=${acts.erase}>
        ${msg('Erase everything', {id: 'erase-all'})}
      </button>
      <button part="button" @click=${acts.keep}>${msg('Not now', {id: 'not-now'})}</button>
    </div>
  </div>`;
}

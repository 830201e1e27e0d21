import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {Receipt, ReceiptPage} from '../model/receipt.ts';
import type {ConsentState} from '../model/state.ts';
import {BaseElement} from './base-element.ts';
import {recordStyles} from './record-styles.ts';
import {countDecisions, describe, timeFormat} from './record-words.ts';
import {saveFile} from './save-file.ts';
import {shared} from './styles.ts';

const page = 20;

/** What is asked of the visitor, and what was done. */
type Step = 'list' | 'confirm' | 'erased' | 'failed';

/**
 * @summary The visitor's own record, in the preferences: every decision on this device, to look at, take along or erase.
 * @csspart base - The whole of it.
 * @csspart entry - One decision.
 * @csspart button - Every button.
 * @csspart download - Gives the record as a file for programs.
 * @csspart page - Gives it as a page to read.
 * @csspart erase - Asks whether it is to be erased.
 * @csspart confirm - Erases it.
 */
export class IthnRecord extends BaseElement {
  static override styles = [shared, recordStyles];
  static override words = 'record' as const;
  static override properties = {
    receipts: {state: true},
    step: {state: true},
    isUnsent: {state: true},
  };

  /** Newest first; not there until they are read. */
  declare private receipts: readonly Receipt[] | undefined;
  declare private step: Step;
  /** A request about data has not reached the site; once everything is erased: it is lost. */
  declare private isUnsent: boolean;
  #total = 0;
  #older?: number | undefined;
  #seen?: ConsentState;

  constructor() {
    super();
    this.step = 'list';
    this.isUnsent = false;
  }

  override render(): TemplateResult | typeof nothing {
    const {consent, receipts, step} = this;
    if (!consent) return nothing;
    return html`<div part="base" dir=${this.dir}>
      <p role="status" tabindex="-1">${this.#news()}</p>
      ${step === 'confirm' ? this.#question(consent) : receipts?.length ? this.#list(consent, receipts) : nothing}
    </div>`;
  }

  /** At once: while the words come, the record is read. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.#read();
  }

  protected override updated(): void {
    this.#read();
  }

  #read(): void {
    const {consent} = this;
    if (!consent || consent.state === this.#seen) return;
    this.#seen = consent.state;
    consent.receipts({limit: page}).then(
      (first) => {
        this.#take(first);
        if (first.total && this.step !== 'confirm') this.step = 'list';
      },
      () => (this.step = 'failed'), // the browser keeps nothing, or a file did not come; the choice stands all the same
    );
  }

  #take({receipts, total, older}: ReceiptPage, former: readonly Receipt[] = []): void {
    this.#total = total;
    this.#older = older;
    this.receipts = [...former, ...receipts];
  }

  async #showOlder(): Promise<void> {
    const {consent, receipts} = this;
    const before = this.#older;
    const next = await consent?.receipts({limit: page, before}).catch(console.error);
    // pressed twice, or decided anew meanwhile: that list is another one by now
    if (next && receipts === this.receipts && before === this.#older) this.#take(next, receipts);
  }

  #news(): string | typeof nothing {
    if (this.step === 'erased' && this.isUnsent)
      return msg('Your record has been erased, and with it a request that the site had not confirmed. Please make it again. Everything optional is off.', {id: 'record-erased-unsent'}); // prettier-ignore
    if (this.step === 'erased')
      return msg('Your record has been erased. Everything optional is off.', {id: 'record-erased'});
    if (this.step === 'failed')
      return msg('Your record cannot be reached in this browser at the moment.', {id: 'record-failed'});
    return this.receipts?.length === 0 && this.consent ? countDecisions(0, this.consent) : nothing;
  }

  #list(consent: Consent, receipts: readonly Receipt[]): TemplateResult {
    const format = timeFormat(consent);
    return html`<dl>
        <dt>${msg('Last decision', {id: 'last-decision'})}</dt>
        <dd>${format.format(Date.parse(receipts[0]?.time ?? ''))}</dd>
        <dt>${msg('Consent id', {id: 'consent-id'})}</dt>
        <dd><bdi dir="ltr" lang="en">${receipts[0]?.consentId}</bdi></dd>
      </dl>
      <div class="row">
        <button part="button download" @click=${this.#download}>${msg('Download data', {id: 'download'})}</button>
        <button part="button page" @click=${this.#downloadPage}>${msg('Download page', {id: 'download-page'})}</button>
        <button part="button erase" @click=${this.#askErase}>${msg('Erase my record', {id: 'erase'})}</button>
      </div>
      <p class="count">${countDecisions(this.#total, consent)}</p>
      <ol>
        ${receipts.map((receipt) => {
          const {way, signal, granted, denied, policy} = describe(receipt, consent);
          return html`<li part="entry">
            <p><time datetime=${receipt.time}>${format.format(Date.parse(receipt.time))}</time> <span>${way}</span></p>
            ${[signal, granted, denied, policy].map((line) => (line ? html`<p>${line}</p>` : nothing))}
          </li>`;
        })}
      </ol>
      ${
        this.#older
          ? html`<button part="button" @click=${this.#showOlder}>${msg('Show older decisions', {id: 'older'})}</button>`
          : nothing
      }`;
  }

  #question({settings}: Consent): TemplateResult {
    return html`<div class="question" role="group" aria-labelledby="question">
      <p id="question" tabindex="-1">
        ${msg('This removes your choices, all entries of this record and the cookie with your latest choice from this browser. Everything optional is turned off, and you will be asked again.', {id: 'erase-text'})}
        ${
          settings.records?.endpoint
            ? msg('What this site has already received of it stays with the site.', {id: 'erase-server'})
            : nothing
        }
        ${
          this.isUnsent
            ? msg(
                'A request of yours has not been confirmed by this site. We try to send it once more; if that fails, it is erased too.',
                {id: 'erase-unsent'},
              )
            : nothing
        }
      </p>
      <div class="row">
        <button part="button confirm" class="solid" @click=${this.#erase}>
          ${msg('Erase everything', {id: 'erase-all'})}
        </button>
        <button part="button" @click=${() => this.#ask('list')}>${msg('Not now', {id: 'not-now'})}</button>
      </div>
    </div>`;
  }

  /** The focus goes along with what takes the button's place. */
  #ask(step: Step): void {
    this.step = step;
    const next = {confirm: '#question', list: '[part~=erase]', erased: '[role=status]', failed: '[role=status]'}[step];
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(next)?.focus());
  }

  async #askErase(): Promise<void> {
    const requests = await this.consent?.request().then(
      (book) => book.list(),
      () => [],
    );
    this.isUnsent = !!requests?.some(({delivery}) => ['waiting', 'unconfirmed', 'rejected'].includes(delivery));
    this.#ask('confirm');
  }

  async #erase(): Promise<void> {
    this.isUnsent = false;
    const hear = ({code}: GlobalEventHandlersEventMap['ithn-error']): void => {
      if (code === 'request') this.isUnsent = true;
    };
    document.addEventListener('ithn-error', hear);
    try {
      await this.consent?.erase();
      this.receipts = [];
      this.#ask('erased');
    } catch (error) {
      console.error(error);
      this.#ask('failed');
    } finally {
      document.removeEventListener('ithn-error', hear);
    }
  }

  async #download(): Promise<void> {
    const file = await this.consent?.exportRecords();
    if (file) saveFile(file, 'json');
  }

  async #downloadPage(): Promise<void> {
    const file = await this.consent?.exportRecords('html');
    if (file) saveFile(file, 'html');
  }
}

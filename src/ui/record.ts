import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Receipt, ReceiptPage} from '../model/receipt.ts';
import type {ConsentState} from '../model/state.ts';
import {BaseElement} from './base-element.ts';
import {recordStyles} from './record-styles.ts';
import {eraseQuestion, recordList, type RecordActs} from './record-view.ts';
import {countDecisions} from './record-words.ts';
import {saveFile} from './save-file.ts';
import {sharedStyles} from './shared-styles.ts';

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
  static override styles = [sharedStyles, recordStyles];
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
  readonly #acts: RecordActs = {
    download: () => void this.#download('json'),
    downloadPage: () => void this.#download('html'),
    askErase: () => void this.#askErase(),
    erase: () => void this.#erase(),
    keep: () => this.#ask('list'),
    showOlder: () => void this.#showOlder(),
  };

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
      ${
        step === 'confirm'
          ? eraseQuestion(consent, this.isUnsent, this.#acts)
          : receipts?.length
            ? recordList(consent, {receipts, total: this.#total, older: this.#older}, this.#acts)
            : nothing
      }
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

  async #download(format: 'json' | 'html'): Promise<void> {
    const file = await this.consent?.exportRecords(format);
    if (file) saveFile(file, format);
  }
}

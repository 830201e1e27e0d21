import {msg, str} from '@lit/localize';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {RequestBook, UnfinishedRequest} from '../consent/request-book.ts';
import type {Consent} from '../consent/consent.ts';
import {isClosed} from '../model/request-progress.ts';
import {
  findRequestFaults,
  type RequestFault,
  type RightsRequest,
  type RightsRequestDraft,
} from '../model/rights-request.ts';
import {BaseElement} from './base-element.ts';
import {contactBlock} from './contact.ts';
import {contactStyles} from './contact-styles.ts';
import {isolate} from './isolate.ts';
import {requestCard} from './rights-card.ts';
import {rightsCardStyles} from './rights-card-styles.ts';
import {requestForm} from './rights-form.ts';
import {rightsFormStyles} from './rights-form-styles.ts';
import {mailView} from './rights-mail-view.ts';
import {prepareMail} from './rights-mail.ts';
import {rightsStyles} from './rights-styles.ts';
import {answerWithin, notAccepted, notConfirmed, promisedDays} from './rights-words.ts';
import {shared} from './styles.ts';

const pollEvery = 60_000; // milliseconds

/** What the visitor is doing: writing, waiting for the site's answer, or sending a mail of their own. */
type Phase = 'writing' | 'sending' | 'mail';

const silence = (): string => '';
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/**
 * @summary The visitor's rights: a form for every request about their data, its reference and due date, and how it stands.
 * @csspart base - The visible box.
 * @csspart title - The heading.
 * @csspart form - The form.
 * @csspart field - One question with its answer and what is wrong with it.
 * @csspart notice - What is said before sending.
 * @csspart request - One request made before.
 * @csspart reference - Its reference number.
 * @csspart countdown - The days that are left.
 * @csspart delivery - What is said of a request that is not confirmed.
 * @csspart escalation - Whom else to turn to.
 * @csspart mail - The prepared mail.
 * @csspart button - Every button.
 * @csspart submit - Sends the form.
 * @csspart check - Asks how a request stands.
 * @csspart forget - Removes a request from this device.
 * @csspart reopen - Makes a draft of a request that the site's server did not accept.
 * @csspart contact - How to reach the site.
 * @csspart fault - What the server said of it.
 * @cssprop --ithn-accent - Colour of buttons and focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnRightsForm extends BaseElement {
  static override styles = [shared, rightsStyles, rightsFormStyles, rightsCardStyles, contactStyles];
  static override words = 'rights' as const;
  static override properties = {
    phase: {state: true},
    draft: {state: true},
    faults: {state: true},
    requests: {state: true},
    refusal: {state: true},
    said: {state: true},
    isChecking: {state: true},
  };

  declare private phase: Phase;
  declare private draft: UnfinishedRequest;
  declare private faults: readonly RequestFault[];
  declare private requests: readonly RightsRequest[];
  /** What the site's server found wrong. */
  declare private refusal: string;
  /** Read out as it comes; a function, because the language may change. */
  declare private said: () => string;
  declare private isChecking: boolean;
  #book?: Promise<RequestBook> | undefined;
  /** Something was written in this page. */
  #isTouched = false;
  /** The draft as this page last read or kept it. */
  #kept: UnfinishedRequest | undefined;
  /** One thing after another: what is kept, and then sent. */
  #keeping = Promise.resolve();
  /** What was being written when a refused request was opened again; it comes back after that one. */
  #aside: UnfinishedRequest | undefined;
  #stops: (() => void)[] = [];

  constructor() {
    super();
    this.phase = 'writing';
    this.draft = {id: newId(), role: 'self'};
    this.faults = [];
    this.requests = [];
    this.refusal = '';
    this.said = silence;
    this.isChecking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const timer = setInterval(() => {
      if (!document.hidden && this.requests.some((one) => one.progress && !isClosed(one.progress.status)))
        void this.#refresh();
    }, pollEvery);
    this.#stops.push(() => clearInterval(timer));
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
    this.#book = undefined;
  }

  /** The consent may come later than the tag. */
  protected override willUpdate(): void {
    if (!this.#book) void this.#open();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('phase') && this.phase === 'mail') this.#focus('[part=mail] h3');
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent) return nothing;
    return html`<section part="base" dir=${this.dir} aria-labelledby="title">
      <h2 part="title" id="title">${msg('Your rights over your data', {id: 'rights-title'})}</h2>
      <p>
        ${msg('Ask to see your personal data, to correct, move or erase it, or make a complaint.', {id: 'rights-text'})}
        ${answerWithin(promisedDays(consent), consent)}
      </p>
      <p role="status" part="status">${this.said()}</p>
      ${this.#list(consent)} ${this.phase === 'mail' ? this.#mail(consent) : this.#form(consent)}
      ${contactBlock(consent)}
    </section>`;
  }

  #list(consent: Consent): TemplateResult | typeof nothing {
    if (!this.requests.length) return nothing;
    const actions = {
      check: () => void this.#refresh(true),
      forget: this.#forget,
      reopen: this.#reopen,
      isChecking: this.isChecking,
    };
    return html`<section class="requests" aria-labelledby="requests">
      <h3 id="requests">${msg('Your requests', {id: 'requests'})}</h3>
      ${this.requests.map((request) => requestCard(request, consent, actions))}
    </section>`;
  }

  #form(consent: Consent): TemplateResult {
    const {draft, faults, refusal, phase} = this;
    return requestForm(
      consent,
      {draft, faults, refusal, isSending: phase === 'sending'},
      {
        submit: (event) => void this.#submit(event),
        write: (event) => this.#write(event),
        mail: () => (this.phase = 'mail'),
      },
    );
  }

  #mail({settings}: Consent): TemplateResult {
    const mail = prepareMail(this.draft as RightsRequestDraft & {id: string}, settings.site?.email);
    return mailView(mail, {
      copy: () => void this.#copy(mail.text),
      back: () => this.#back(),
      discard: () => this.#discard(),
    });
  }

  /** What was left unfinished, what was asked for before, and news of it. */
  async #open(): Promise<void> {
    const {consent} = this;
    if (!consent || this.#book || !this.isConnected) return;
    this.#book = consent.request();
    try {
      const book = await this.#book;
      this.#stops.push(book.watch(() => void this.#look()));
      const unfinished = await book.unfinished();
      if (unfinished && !this.#isTouched) this.draft = {...this.draft, ...(this.#kept = unfinished)};
      await this.#look();
      if (this.requests.length) await this.#refresh();
    } catch (error) {
      console.error(error); // offline perhaps: the form can still be filled in
      this.#book = undefined;
    }
  }

  async #look(): Promise<void> {
    const before = this.requests;
    this.requests = (await (await this.#book)?.list()) ?? [];
    const isRefused = ({id, delivery}: RightsRequest): boolean => delivery === 'rejected' && id !== this.draft.id;
    if (
      this.requests.some(
        (one) => isRefused(one) && before.some(({id, delivery}) => id === one.id && delivery !== 'rejected'),
      )
    )
      this.said = notAccepted;
    if (this.phase !== 'writing') return;
    if (!this.requests.some(({id, delivery}) => id === this.draft.id && delivery !== 'rejected')) return;
    // Another page has sent what is being written here; what was written since is another request.
    const {draft} = this;
    const isSent = !this.#isTouched || (await (await this.#book)?.isSent(draft));
    if (this.phase !== 'writing' || this.draft.id !== draft.id) return;
    if (isSent && this.draft === draft) this.#startAnew();
    else {
      this.draft = {...this.draft, id: newId()};
      this.#kept = undefined;
      void this.#keep();
    }
  }

  async #refresh(isAsked = false): Promise<void> {
    const book = await this.#book;
    if (!book || this.isChecking) return;
    this.isChecking = true;
    const before = Date.now();
    this.requests = await book.refresh();
    this.isChecking = false;
    if (!isAsked) return;
    const stale = this.requests.some(
      ({progress, checkedAt = 0}) => progress && !isClosed(progress.status) && checkedAt < before,
    );
    const isUnheard = this.requests.some(({delivery}) => delivery === 'waiting' || delivery === 'unconfirmed');
    this.said = isUnheard
      ? notConfirmed
      : stale
        ? () => msg('The status could not be checked just now. What you see is the last known.', {id: 'check-failed'})
        : () => msg('The status is up to date.', {id: 'check-done'});
  }

  #write(event: Event): void {
    const {name, value} = event.target as HTMLInputElement;
    if (!name || this.phase === 'sending') return;
    if (this.draft[name as keyof UnfinishedRequest] === value) return; // said twice: by each key, and on leaving the field
    this.draft = {...this.draft, [name]: value};
    if (name === 'kind' && value !== 'erase') delete (this.draft as {scope?: string}).scope;
    if (this.faults.length)
      this.faults = findRequestFaults(this.draft).filter(({field}) => this.faults.some((one) => one.field === field));
    void this.#keep();
  }

  /** The same draft in two pages is one request; where both go on with it, each has its own. */
  #keep(): Promise<void> {
    this.#isTouched = true;
    const keep = async (): Promise<void> => {
      const book = await this.#book;
      const {draft} = this;
      if (!book || this.phase !== 'writing') return;
      const id = await book.keepUnfinished(draft, this.#kept);
      this.#kept = {...draft, id};
      if (this.draft.id === draft.id) this.draft = {...this.draft, id};
    };
    return (this.#keeping = this.#keeping.then(keep).catch(console.error)); // what cannot be kept stays on the screen
  }

  /** The draft under the id that it can be sent with. */
  async #claim(): Promise<UnfinishedRequest> {
    await this.#keeping;
    const book = await this.#book;
    const id = await book?.claimUnfinished(this.draft, this.#kept).catch(console.error);
    return (this.draft = {...this.draft, id: id ?? this.draft.id});
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const {consent} = this;
    if (!consent || this.phase === 'sending') return;
    this.refusal = '';
    this.said = silence;
    this.faults = findRequestFaults(this.draft);
    const [first] = this.faults;
    if (first) {
      this.#focus(`[name=${first.field}]`);
      return;
    }
    this.phase = 'sending';
    this.said = () => msg('Sending…', {id: 'sending'});
    try {
      const draft = await this.#claim();
      const request = await consent.request(draft as RightsRequestDraft);
      if (request.delivery === 'mail') {
        this.phase = 'mail';
        this.said = silence;
      } else if (request.delivery === 'rejected') {
        this.said = silence;
        await this.#rewrite(request);
      } else await this.#sent(request);
    } catch (error) {
      console.error(error);
      this.phase = 'writing';
      this.said = silence;
      this.refusal = String(error);
      this.#focus('[part=refusal]');
    }
  }

  async #sent({id, reference, progress}: RightsRequest): Promise<void> {
    this.#startAnew();
    this.requests = (await (await this.#book)?.list()) ?? [];
    this.said = progress
      ? () => msg(str`Your request was received. Reference number: ${isolate(reference)}`, {id: 'sent'})
      : notConfirmed;
    this.#focus(`[data-id="${id}"] h4`);
  }

  #startAnew(): void {
    this.phase = 'writing';
    this.faults = [];
    this.refusal = '';
    this.draft = this.#aside ?? {id: newId(), role: 'self'};
    this.#kept = this.#aside;
    this.#isTouched = !!this.#aside;
    this.#aside = undefined;
  }

  /** Back into the form with a request that the server would not have; the page may have been left in between. */
  async #rewrite({id, fault = '?'}: RightsRequest): Promise<void> {
    const draft = await (await this.#book)?.reopen(id).catch(console.error);
    if (draft) this.draft = {role: 'self', ...(this.#kept = draft)};
    this.phase = 'writing';
    this.faults = [];
    this.refusal = fault;
    this.#isTouched = true;
    this.#focus('[part=refusal]');
  }

  readonly #reopen = (request: RightsRequest): void => {
    if (this.phase === 'sending') return;
    const {kind, child, email, details} = this.draft;
    void this.#keeping.then(() => {
      if ([kind, child, email, details].some(Boolean)) this.#aside = this.draft;
      return this.#rewrite(request);
    });
  };

  #back(): void {
    this.phase = 'writing';
    this.#focus('[part~=submit]');
  }

  #discard(): void {
    const {id} = this.draft;
    void this.#book?.then((book) => book.discardUnfinished(id)).catch(console.error);
    this.#startAnew();
    this.#focus('#new');
  }

  readonly #forget = (id: string): void => {
    void this.#book?.then((book) => book.forget(id)).catch(console.error);
    this.#focus('[part=title]');
  };

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = () => msg('Copied.', {id: 'copied'});
    } catch {
      const shown = this.renderRoot.querySelector('pre');
      if (shown) getSelection()?.selectAllChildren(shown); // to be copied by hand
    }
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => {
      const found = this.renderRoot.querySelector<HTMLElement>(selector);
      if (found && !found.hasAttribute('tabindex') && /^H\d$/.test(found.tagName)) found.tabIndex = -1;
      found?.focus();
    });
  }
}

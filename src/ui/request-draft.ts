import type {RequestBook, UnfinishedRequest} from '../consent/request-book.ts';
import {findRequestFaults, type RequestFault} from '../model/rights-request.ts';

/** What a draft needs to know of its form. */
export interface DraftForm {
  /** `undefined` while there is no consent, or nothing can be kept. */
  book(): Promise<RequestBook> | undefined;
  /** Whether the visitor is writing: what is being sent is not kept any more. */
  isWriting(): boolean;
  /** The draft is not what it was. */
  requestUpdate(): void;
}

const newId = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** The request that is being written: as it stands on the screen, and as this browser keeps it. */
export class RequestDraft {
  readonly #form: DraftForm;
  #value: UnfinishedRequest = {id: newId(), role: 'self'};
  #faults: readonly RequestFault[] = [];
  #refusal = '';
  /** Something was written in this page. */
  #isTouched = false;
  /** The draft as this page last read or kept it. */
  #kept: UnfinishedRequest | undefined;
  /** One thing after another: what is kept, and then sent. */
  #keeping = Promise.resolve();
  /** What was being written when a refused request was opened again; it comes back after that one. */
  #aside: UnfinishedRequest | undefined;

  constructor(form: DraftForm) {
    this.#form = form;
  }

  get value(): UnfinishedRequest {
    return this.#value;
  }

  /** What is wrong with it, by field. */
  get faults(): readonly RequestFault[] {
    return this.#faults;
  }

  /** What the site's server found wrong. */
  get refusal(): string {
    return this.#refusal;
  }

  /** Goes on with what was left unfinished, unless something has been written meanwhile. */
  resume(unfinished: UnfinishedRequest | undefined): void {
    if (unfinished && !this.#isTouched) this.#set({...this.#value, ...(this.#kept = unfinished)});
  }

  /** One field as the visitor has filled it in. */
  write(name: string, value: string): void {
    if (this.#value[name as keyof UnfinishedRequest] === value) return; // said twice: by each key, and on leaving the field
    const next = {...this.#value, [name]: value};
    if (name === 'kind' && value !== 'erase') delete next.scope;
    this.#set(next);
    if (this.#faults.length)
      this.#faults = findRequestFaults(next).filter(({field}) => this.#faults.some((one) => one.field === field));
    void this.#keep();
  }

  /** Looks for what is wrong with it, in the order of the form. */
  check(): RequestFault | undefined {
    this.#faults = findRequestFaults(this.#value);
    this.refuse('');
    return this.#faults[0];
  }

  /** Says in the form why the draft was not taken. */
  refuse(reason: string): void {
    this.#refusal = reason;
    this.#form.requestUpdate();
  }

  /** The draft under the id that it can be sent with. */
  async claim(): Promise<UnfinishedRequest> {
    await this.#keeping;
    const book = await this.#form.book();
    const id = await book?.claimUnfinished(this.#value, this.#kept).catch(console.error);
    return this.#set({...this.#value, id: id ?? this.#value.id});
  }

  /** The next request: what was set aside for this one, or an empty form. */
  startAnew(): void {
    const next = this.#aside;
    this.#faults = [];
    this.#refusal = '';
    this.#kept = next;
    this.#isTouched = !!next;
    this.#aside = undefined;
    this.#set(next ?? {id: newId(), role: 'self'});
  }

  /** Another page has sent what is being written here; what was written since is another request. */
  async leaveSent(): Promise<void> {
    const sent = this.#value;
    const isSent = !this.#isTouched || (await (await this.#form.book())?.isSent(sent));
    if (!this.#form.isWriting() || this.#value.id !== sent.id) return;
    if (isSent && this.#value === sent) this.startAnew();
    else {
      this.#set({...this.#value, id: newId()});
      this.#kept = undefined;
      void this.#keep();
    }
  }

  /** Puts what is being written aside, for a refused request that is opened again. */
  setAside(): Promise<void> {
    const {kind, child, email, details} = this.#value;
    return this.#keeping.then(() => {
      if ([kind, child, email, details].some(Boolean)) this.#aside = this.#value;
    });
  }

  /** Back into the form with a request that the server would not have; the page may have been left in between. */
  rewrite(reopened: UnfinishedRequest | undefined, refusal: string): void {
    if (reopened) this.#set({role: 'self', ...(this.#kept = reopened)});
    this.#faults = [];
    this.#isTouched = true;
    this.refuse(refusal);
  }

  /** Throws it away, here and where it is kept. */
  discard(): void {
    const {id} = this.#value;
    void this.#form
      .book()
      ?.then((book) => book.discardUnfinished(id))
      .catch(console.error);
    this.startAnew();
  }

  /** The same draft in two pages is one request; where both go on with it, each has its own. */
  #keep(): Promise<void> {
    this.#isTouched = true;
    const keep = async (): Promise<void> => {
      const book = await this.#form.book();
      const draft = this.#value;
      if (!book || !this.#form.isWriting()) return;
      const id = await book.keepUnfinished(draft, this.#kept);
      this.#kept = {...draft, id};
      if (this.#value.id === draft.id) this.#set({...this.#value, id});
    };
    return (this.#keeping = this.#keeping.then(keep).catch(console.error)); // what cannot be kept stays on the screen
  }

  #set(draft: UnfinishedRequest): UnfinishedRequest {
    this.#value = draft;
    this.#form.requestUpdate();
    return draft;
  }
}

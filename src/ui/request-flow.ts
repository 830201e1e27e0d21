import {msg, str} from '@lit/localize';
import type {ReactiveControllerHost} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {RightsRequest, RightsRequestDraft} from '../model/rights-request.ts';
import {isolate} from './isolate.ts';
import {RequestDraft} from './request-draft.ts';
import {RequestList} from './request-list.ts';
import {checkWords, notAccepted, notConfirmed} from './rights-words.ts';

/** What the visitor is doing: writing, waiting for the site's answer, or sending a mail of their own. */
export type RequestPhase = 'writing' | 'sending' | 'mail';

const silence = (): string => '';

/** The way of a request from the form to the site, and what is read out of it. */
export class RequestFlow {
  readonly draft: RequestDraft;
  readonly list: RequestList;
  readonly #host: ReactiveControllerHost & Node;
  readonly #focus: (selector: string) => void;
  #phase: RequestPhase = 'writing';
  #said = silence;

  /** @param focus Moves the focus to what stands there after the next update. */
  constructor(host: ReactiveControllerHost & Node, focus: (selector: string) => void) {
    this.#host = host;
    this.#focus = focus;
    this.list = new RequestList(host, {
      opened: (unfinished) => this.draft.resume(unfinished),
      changed: (refused) => this.#look(refused),
    });
    this.draft = new RequestDraft({
      book: () => this.list.book,
      isWriting: () => this.#phase === 'writing',
      requestUpdate: () => host.requestUpdate(),
    });
  }

  get phase(): RequestPhase {
    return this.#phase;
  }

  /** Read out as it comes; a function, because the language may change. */
  get said(): () => string {
    return this.#said;
  }

  /** One field of the form. */
  write(name: string, value: string): void {
    if (name && this.#phase !== 'sending') this.draft.write(name, value);
  }

  async submit(consent: Consent): Promise<void> {
    if (this.#phase === 'sending') return;
    this.#say(silence);
    const fault = this.draft.check();
    if (fault) {
      this.#focus(`[name=${fault.field}]`);
      return;
    }
    this.#enter('sending');
    this.#say(() => msg('Sending…', {id: 'sending'}));
    try {
      const draft = await this.draft.claim();
      await this.#tell(await consent.request(draft as RightsRequestDraft));
    } catch (error) {
      console.error(error);
      this.#enter('writing');
      this.#say(silence);
      this.draft.refuse(String(error));
      this.#focus('[part=refusal]');
    }
  }

  /** A mail by the visitor instead. */
  prepareMail(): void {
    this.#enter('mail');
    this.#focus('[part=mail] h3');
  }

  /** From the mail to the form. */
  back(): void {
    this.#enter('writing');
    this.#focus('[part~=submit]');
  }

  /** Throws away what was to be sent by mail. */
  discard(): void {
    this.draft.discard();
    this.#enter('writing');
    this.#focus('#new');
  }

  /** Says that the mail is on the clipboard. */
  tellCopied(): void {
    this.#say(() => msg('Copied.', {id: 'copied'}));
  }

  /** Asks the site how the requests stand. */
  async check(): Promise<void> {
    const outcome = await this.list.refresh();
    if (outcome) this.#say(checkWords[outcome]);
  }

  /** Makes a draft of a request that the site's server has refused. */
  readonly reopen = (request: RightsRequest): void => {
    if (this.#phase !== 'sending') void this.draft.setAside().then(() => this.#rewrite(request));
  };

  /** Removes a request from this browser. */
  readonly forget = (id: string): void => {
    this.list.forget(id);
    this.#focus('[part=title]');
  };

  /** What became of a request that was sent. */
  async #tell(request: RightsRequest): Promise<void> {
    const {id, delivery, reference, progress} = request;
    if (delivery === 'mail' || delivery === 'rejected') {
      this.#say(silence);
      if (delivery === 'mail') this.prepareMail();
      else await this.#rewrite(request);
      return;
    }
    this.draft.startAnew();
    this.#enter('writing');
    await this.list.read();
    this.#say(
      progress
        ? () => msg(str`Your request was received. Reference number: ${isolate(reference)}`, {id: 'sent'})
        : notConfirmed,
    );
    this.#focus(`[data-id="${id}"] h4`);
  }

  async #rewrite({id, fault = '?'}: RightsRequest): Promise<void> {
    this.draft.rewrite(await this.list.reopen(id), fault);
    this.#enter('writing');
    this.#focus('[part=refusal]');
  }

  /** The requests changed, in this page or another one; the server has refused some. */
  async #look(refused: readonly RightsRequest[]): Promise<void> {
    const {id} = this.draft.value;
    if (refused.some((one) => one.id !== id)) this.#say(notAccepted);
    const isSent = this.list.requests.some((one) => one.id === id && one.delivery !== 'rejected');
    if (isSent && this.#phase === 'writing') await this.draft.leaveSent();
  }

  #enter(phase: RequestPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  #say(words: () => string): void {
    this.#said = words;
    this.#host.requestUpdate();
  }
}

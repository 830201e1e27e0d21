import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {meeting} from '../consent/meeting.ts';
import {BaseElement} from './base-element.ts';
import {guardianContact, guardianForm, readGuardianForm, type MissingField} from './guardian-form.ts';
import {guardianNews} from './guardian-words.ts';
import {peopleStyles} from './people-styles.ts';
import {sharedStyles} from './shared-styles.ts';

/**
 * @summary In the age gate: a parent or guardian asks to allow something, which whoever the site has named must confirm.
 * @csspart base - The whole of it.
 * @csspart button - Every button.
 * @csspart request - Sends the request.
 * @csspart revoke - Takes the permission back.
 */
export class IthnGuardian extends BaseElement {
  static override styles = [sharedStyles, peopleStyles];
  static override words = 'guardian' as const;
  static override properties = {isOpen: {state: true}, missing: {state: true}};

  declare private isOpen: boolean;
  declare private missing: MissingField;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.isOpen = false;
    this.missing = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render(): TemplateResult | typeof nothing {
    const desk = meeting().minors;
    const {consent} = this;
    if (!consent || !desk) return nothing;
    const {status} = desk.guardian;
    const canAsk = status !== 'pending' && status !== 'given'; // while it is being sent, what was written stays
    return html`<div part="base" dir=${this.dir}>
      <h3>${msg('For parents and guardians', {id: 'guardian-title'})}</h3>
      <p role="status" tabindex="-1">${guardianNews(desk.guardian, consent) ?? nothing}</p>
      ${status === 'given' ? this.#given() : nothing}
      ${
        canAsk && !this.isOpen
          ? html`<button part="button" aria-expanded="false" @click=${this.#open}>
              ${msg('I am the parent or guardian', {id: 'guardian-open'})}
            </button>`
          : nothing
      }
      ${canAsk && this.isOpen ? guardianForm(consent, desk, {missing: this.missing, ask: (event) => void this.#ask(event)}) : nothing}
    </div>`;
  }

  protected override updated(): void {
    this.#stop ??= meeting().minors?.subscribe(() => this.requestUpdate());
  }

  #given(): TemplateResult {
    return html`<button part="button revoke" @click=${this.#revoke}>
      ${msg('Withdraw the guardian’s permission', {id: 'guardian-revoke'})}
    </button>`;
  }

  #open(): void {
    this.isOpen = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector('select')?.focus());
  }

  async #ask(event: Event): Promise<void> {
    const {consent} = this;
    const desk = meeting().minors;
    const form = this.renderRoot.querySelector('form');
    if (!consent || !desk || !form || !event.isTrusted || desk.guardian.status === 'asking') return;
    const {relation, purposes, contact, missing} = readGuardianForm(form, consent);
    this.missing = missing;
    if (!relation || missing) {
      await this.updateComplete;
      form.querySelector<HTMLElement>(`[name=${missing}]`)?.focus();
      return;
    }
    await desk.ask({relation, purposes, locale: this.lang, ...(guardianContact(consent) !== 'none' && {contact})});
    this.#tell();
  }

  async #revoke(): Promise<void> {
    await meeting().minors?.revoke();
    this.#tell();
  }

  /** The focus goes to what is new, since the button it was on has gone. */
  #tell(): void {
    this.isOpen &&= meeting().minors?.guardian.status === 'unconfirmed'; // to be sent once more
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus());
  }
}

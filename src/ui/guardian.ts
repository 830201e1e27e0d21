import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {MinorsDesk} from '../consent/people.ts';
import {meeting} from '../consent/shared.ts';
import {relations, type Relation} from '../model/minors.ts';
import {BaseElement} from './base-element.ts';
import {anyCategoryTitle, categoryDescription} from './category-description.ts';
import {longDate} from './dates.ts';
import {language} from './localization.ts';
import {peopleStyles} from './people-styles.ts';
import {shared} from './styles.ts';

const relationNames: Record<Relation, () => string> = {
  mother: () => msg('Mother', {id: 'relation-mother'}),
  father: () => msg('Father', {id: 'relation-father'}),
  guardian: () => msg('Legal guardian', {id: 'relation-guardian'}),
};

/**
 * @summary In the age gate: a parent or guardian asks to allow something, which whoever the site has named must confirm.
 * @csspart base - The whole of it.
 * @csspart button - Every button.
 * @csspart request - Sends the request.
 * @csspart revoke - Takes the permission back.
 */
export class IthnGuardian extends BaseElement {
  static override styles = [shared, peopleStyles];
  static override words = 'guardian' as const;
  static override properties = {isOpen: {state: true}, missing: {state: true}};

  declare private isOpen: boolean;
  /** The field that lacks something. */
  declare private missing: '' | 'relation' | 'purpose' | 'contact';
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
      <p role="status" tabindex="-1">${this.#news(consent, desk)}</p>
      ${status === 'given' ? this.#given() : nothing}
      ${
        canAsk && !this.isOpen
          ? html`<button part="button" aria-expanded="false" @click=${this.#open}>
              ${msg('I am the parent or guardian', {id: 'guardian-open'})}
            </button>`
          : nothing
      }
      ${canAsk && this.isOpen ? this.#form(consent, desk) : nothing}
    </div>`;
  }

  protected override updated(): void {
    this.#stop ??= meeting().minors?.subscribe(() => this.requestUpdate());
  }

  #news(consent: Consent, {guardian}: MinorsDesk): string | typeof nothing {
    switch (guardian.status) {
      case 'none':
        return nothing;
      case 'asking':
        return msg('The request is being sent.', {id: 'guardian-asking'});
      case 'refused':
        return msg('The request was not confirmed. Nothing has been turned on.', {id: 'guardian-refused'});
      case 'unconfirmed':
        return msg('The request could not be delivered. Nothing has been turned on; please try again later.', {
          id: 'guardian-unconfirmed',
        });
      case 'pending': {
        const date = longDate(consent, guardian.since);
        return msg(str`Waiting for the guardian’s confirmation since ${date}. Until then nothing is turned on.`, {
          id: 'guardian-pending',
        });
      }
      case 'given': {
        const {relation, at, method, purposes} = guardian.record;
        const date = longDate(consent, at);
        const names = purposes.map((id) => {
          const category = consent.settings.categories.find((one) => one.id === id);
          return category ? anyCategoryTitle(category) : id;
        });
        const list = new Intl.ListFormat(language(), {type: 'conjunction'}).format(names);
        const who = relationNames[relation]();
        return msg(str`Permission of ${date} (${who}; verified by: ${method}). Allowed: ${list}`, {
          id: 'guardian-given',
        });
      }
    }
  }

  #given(): TemplateResult {
    return html`<button part="button revoke" @click=${this.#revoke}>
      ${msg('Withdraw the guardian’s permission', {id: 'guardian-revoke'})}
    </button>`;
  }

  #form(consent: Consent, desk: MinorsDesk): TemplateResult {
    const {missing} = this;
    const contact = this.#contact(consent);
    const error = (field: typeof missing, text: string): TemplateResult | typeof nothing =>
      missing === field ? html`<p class="error" id="error-${field}" role="alert">${text}</p>` : nothing;
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()}>
      <p>
        ${msg('This permission is a consent of its own. It counts once it has been confirmed that you are the guardian; a click here alone turns nothing on. You can withdraw it at any time.', {id: 'guardian-text'})}
      </p>
      <label class="field"
        >${msg('Your relation to the child', {id: 'guardian-relation'})}
        <select name="relation" aria-describedby=${missing === 'relation' ? 'error-relation' : nothing}>
          <option value="">${msg('Please choose', {id: 'guardian-choose'})}</option>
          ${relations.map((relation) => html`<option value=${relation}>${relationNames[relation]()}</option>`)}
        </select></label
      >
      ${error('relation', msg('Choose your relation to the child.', {id: 'guardian-no-relation'}))}
      <fieldset aria-describedby=${missing === 'purpose' ? 'error-purpose' : nothing}>
        <legend>${msg('What you allow', {id: 'guardian-purposes'})}</legend>
        ${consent.settings.categories
          .filter(({id}) => desk.purposes.includes(id))
          .map(
            (category) =>
              html`<label class="option">
                <input type="checkbox" name="purpose" value=${category.id} autocomplete="off" />
                <span>${anyCategoryTitle(category)}<br /><small>${categoryDescription(category)}</small></span>
              </label>`,
          )}
      </fieldset>
      ${error('purpose', msg('Choose at least one.', {id: 'guardian-no-purpose'}))}
      ${
        contact === 'none'
          ? nothing
          : html`<label class="field"
                >${
                  contact === 'email'
                    ? msg('Your own e-mail address, for the confirmation', {id: 'guardian-email'})
                    : msg('Your own phone number, for the confirmation', {id: 'guardian-phone'})
                }
                <input
                  name="contact"
                  dir="ltr"
                  type=${contact === 'email' ? 'email' : 'tel'}
                  autocomplete="off"
                  aria-describedby=${missing === 'contact' ? 'error-contact' : nothing}
              /></label>
              ${error('contact', msg('Write how you can be reached.', {id: 'guardian-no-contact'}))}`
      }
      <div class="row">
        <button
          type="button"
          part="button request"
          class="solid"
          aria-disabled=${desk.guardian.status === 'asking'}
          @click=${this.#ask}
        >
          ${msg('Send for confirmation', {id: 'guardian-send'})}
        </button>
      </div>
    </form>`;
  }

  #contact({settings}: Consent): 'email' | 'phone' | 'none' {
    const {contact, endpoint} = settings.minors?.guardian ?? {};
    return contact ?? (endpoint ? 'email' : 'none');
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
    const given = new FormData(form);
    const relation = relations.find((one) => one === given.get('relation'));
    const purposes = given.getAll('purpose').map(String);
    const contact = (form.querySelector<HTMLInputElement>('[name=contact]')?.value ?? '').trim();
    const kind = this.#contact(consent);
    const isReachable =
      kind === 'none' || (kind === 'email' ? /^[^\s@]+@[^\s@]+$/ : /^[+\d][\d\s()-]{5,}$/).test(contact);
    this.missing = !relation ? 'relation' : !purposes.length ? 'purpose' : !isReachable ? 'contact' : '';
    if (!relation || this.missing) {
      await this.updateComplete;
      form.querySelector<HTMLElement>(`[name=${this.missing}]`)?.focus();
      return;
    }
    await desk.ask({relation, purposes, locale: this.lang, ...(kind !== 'none' && {contact})});
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

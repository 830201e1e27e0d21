import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {MinorsDesk} from '../consent/people.ts';
import {relations, type Relation} from '../model/minors.ts';
import {anyCategoryTitle, categoryDescription} from './category-description.ts';
import {relationNames} from './guardian-words.ts';

/** The field that lacks something. */
export type MissingField = '' | 'relation' | 'purpose' | 'contact';

/** What a guardian has filled in. */
interface GuardianAnswers {
  readonly relation: Relation | undefined;
  readonly purposes: readonly string[];
  readonly contact: string;
  readonly missing: MissingField;
}

/** How the site reaches the guardian, if it asks for that at all. */
export function guardianContact({settings}: Consent): 'email' | 'phone' | 'none' {
  const {contact, endpoint} = settings.minors?.guardian ?? {};
  return contact ?? (endpoint ? 'email' : 'none');
}

/** How the form stands, and what sends it. */
export interface GuardianFormState {
  readonly missing: MissingField;
  readonly ask: (event: Event) => void;
}

/** The questions to a parent or guardian. */
export function guardianForm(consent: Consent, desk: MinorsDesk, {missing, ask}: GuardianFormState): TemplateResult {
  const error = (field: MissingField, text: string): TemplateResult | typeof nothing =>
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
    ${error('purpose', msg('Choose at least one.', {id: 'guardian-no-purpose'}))} ${contactField(consent, missing)}
    ${error('contact', msg('Write how you can be reached.', {id: 'guardian-no-contact'}))}
    <div class="row">
      <button
        type="button"
        part="button request"
        class="solid"
        aria-disabled=${desk.guardian.status === 'asking'}
        @click=${ask}
      >
        ${msg('Send for confirmation', {id: 'guardian-send'})}
      </button>
    </div>
  </form>`;
}

function contactField(consent: Consent, missing: MissingField): TemplateResult | typeof nothing {
  const contact = guardianContact(consent);
  if (contact === 'none') return nothing;
  return html`<label class="field"
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
  /></label>`;
}

/** Reads the form, and finds the first field that lacks something. */
export function readGuardianForm(form: HTMLFormElement, consent: Consent): GuardianAnswers {
  const given = new FormData(form);
  const relation = relations.find((one) => one === given.get('relation'));
  const purposes = given.getAll('purpose').map(String);
  const contact = (form.querySelector<HTMLInputElement>('[name=contact]')?.value ?? '').trim();
  const kind = guardianContact(consent);
  const isReachable =
    kind === 'none' || (kind === 'email' ? /^[^\s@]+@[^\s@]+$/ : /^[+\d][\d\s()-]{5,}$/).test(contact);
  const missing = !relation ? 'relation' : !purposes.length ? 'purpose' : !isReachable ? 'contact' : '';
  return {relation, purposes, contact, missing};
}

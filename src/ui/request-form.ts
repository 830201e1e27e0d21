import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {UnfinishedRequest} from '../consent/request-book.ts';
import {localize} from '../model/localized.ts';
import {needsDetails, type RequestFault, type RequestField} from '../model/rights-request.ts';
import {language} from './localization.ts';
import {escalation} from './request-card.ts';
import {choice, kindChoice} from './rights-fields.ts';
import {answerWithin, detailsLabel, faultText, notAccepted, promisedDays} from './rights-words.ts';

/** A request while it is written. */
export interface Writing {
  readonly draft: UnfinishedRequest;
  readonly faults: readonly RequestFault[];
  /** What the site's server found wrong. */
  readonly refusal: string;
  readonly isSending: boolean;
}

/** What the form asks for. */
export interface WritingActs {
  readonly submit: (event: Event) => void;
  readonly write: (event: Event) => void;
  /** A mail instead. */
  readonly mail: () => void;
}

/** The questions of a request, and what must be known before it is sent. */
export function requestForm(consent: Consent, writing: Writing, acts: WritingActs): TemplateResult {
  const {draft, faults, refusal, isSending} = writing;
  const {kind, role = 'self'} = draft;
  const fault = (field: RequestField): string => faultOf(faults, field);
  return html`<form part="form" novalidate @submit=${acts.submit} @input=${acts.write} @change=${acts.write}>
    <h3 id="new">${msg('New request', {id: 'new-request'})}</h3>
    ${kindChoice(kind, fault('kind'))} ${kind === 'erase' ? scopeChoice(draft.scope, fault('scope')) : nothing}
    ${choice({
      name: 'role',
      question: msg('Whose data is it?', {id: 'role'}),
      answers: [
        ['self', msg('My own', {id: 'role-self'})],
        ['guardian', msg('A child’s: I am the parent or guardian', {id: 'role-guardian'})],
      ],
      chosen: role,
      fault: fault('role'),
    })}
    ${role === 'guardian' ? childField(writing) : nothing} ${emailField(writing)} ${detailsField(writing)}
    ${beforeSending(consent, kind)} ${refusal ? refused(refusal, acts.mail) : nothing}
    <button part="button submit" class="solid" type="submit" aria-disabled=${isSending}>
      ${
        isSending
          ? msg('Sending…', {id: 'sending'})
          : consent.settings.rights?.endpoint
            ? msg('Send the request', {id: 'send-request'})
            : msg('Prepare the e-mail', {id: 'prepare-mail'})
      }
    </button>
  </form>`;
}

const scopeChoice = (scope: string | undefined, fault: string): TemplateResult =>
  choice({
    name: 'scope',
    question: msg('What is to be erased?', {id: 'scope'}),
    answers: [
      ['all', msg('All of my data', {id: 'scope-all'})],
      [
        'customisation',
        msg('Only my customisation data: designs, pictures and texts of custom orders', {id: 'scope-customisation'}),
      ],
    ],
    chosen: scope,
    fault,
  });

function childField({draft: {child = ''}, faults}: Writing): TemplateResult {
  return textField(
    faults,
    'child',
    msg('The child’s name, or the e-mail of the child’s account', {id: 'child'}),
    html`<input
      id="child"
      name="child"
      .value=${child}
      maxlength="200"
      dir="auto"
      autocomplete="off"
      required
      aria-required="true"
      aria-invalid=${!!faultOf(faults, 'child')}
      aria-describedby="fault-child"
    />`,
  );
}

function emailField({draft: {email = ''}, faults}: Writing): TemplateResult {
  return textField(
    faults,
    'email',
    msg('Your e-mail address, the one you use with us', {id: 'email'}),
    html`<input
      id="email"
      name="email"
      type="email"
      dir="ltr"
      .value=${email}
      maxlength="254"
      autocomplete="email"
      required
      aria-required="true"
      aria-invalid=${!!faultOf(faults, 'email')}
      aria-describedby="fault-email"
    />`,
  );
}

function detailsField({draft: {kind, details = ''}, faults}: Writing): TemplateResult {
  return textField(
    faults,
    'details',
    detailsLabel(kind),
    html`<textarea
      id="details"
      name="details"
      rows="4"
      dir="auto"
      .value=${details}
      ?required=${needsDetails(kind ?? '')}
      aria-required=${needsDetails(kind ?? '')}
      aria-invalid=${!!faultOf(faults, 'details')}
      aria-describedby="fault-details"
    ></textarea>`,
  );
}

/** What the site's server found wrong, and another way. */
function refused(refusal: string, mail: () => void): TemplateResult {
  return html`<div part="refusal" tabindex="-1">
    <p>${notAccepted()}</p>
    <p><bdi dir="ltr" lang="en">${refusal}</bdi></p>
    <button type="button" part="button" @click=${mail}>
      ${msg('Prepare an e-mail instead', {id: 'mail-instead'})}
    </button>
  </div>`;
}

/** What must be known before anything is sent. */
function beforeSending(consent: Consent, kind: string | undefined): TemplateResult {
  const {kept = []} = consent.settings.rights ?? {};
  const lines = kept.map((one) => localize(one, language()));
  return html`<div part="notice" class="notice">
    <h3>${msg('Before you send', {id: 'before'})}</h3>
    <ul>
      <li>
        ${msg('We first verify your identity, so that nobody else gets at your data or erases it. Nothing is changed before that.', {id: 'before-identity'})}
      </li>
      ${lines.map((line) => html`<li>${msg('Must be kept even after an erasure:', {id: 'before-kept'})} ${line}</li>`)}
      <li>${answerWithin(promisedDays(consent), consent)}</li>
    </ul>
    ${kind === 'complaint' || kind === 'dispute' ? escalation(consent) : nothing}
  </div>`;
}

function textField(
  faults: readonly RequestFault[],
  name: RequestField,
  label: string,
  input: TemplateResult,
): TemplateResult {
  const fault = faultOf(faults, name);
  return html`<div part="field" class=${fault ? 'wrong' : nothing}>
    <label for=${name}>${label}</label>
    ${input}
    <p class="fault" id="fault-${name}">${fault}</p>
  </div>`;
}

function faultOf(faults: readonly RequestFault[], field: RequestField): string {
  const found = faults.find((one) => one.field === field);
  return found ? faultText(found) : '';
}

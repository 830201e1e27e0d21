import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {RightsRequestDraft} from '../model/rights-request.ts';
import {BaseElement} from './base-element.ts';
import {contactBlock} from './contact-block.ts';
import {contactStyles} from './contact-styles.ts';
import {requestCard} from './request-card.ts';
import {requestCardStyles} from './request-card-styles.ts';
import {RequestFlow} from './request-flow.ts';
import {requestForm} from './request-form.ts';
import {requestFormStyles} from './request-form-styles.ts';
import {mailView} from './mail-view.ts';
import {prepareMail} from './prepare-mail.ts';
import {rightsFormStyles} from './rights-form-styles.ts';
import {answerWithin, promisedDays} from './rights-words.ts';
import {sharedStyles} from './shared-styles.ts';

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
  static override styles = [sharedStyles, rightsFormStyles, requestFormStyles, requestCardStyles, contactStyles];
  static override words = 'rights-form' as const;

  readonly #flow = new RequestFlow(this, (selector) => this.#focus(selector));

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent) return nothing;
    const {phase, said} = this.#flow;
    return html`<section part="base" dir=${this.dir} aria-labelledby="title">
      <h2 part="title" id="title">${msg('Your rights over your data', {id: 'rights-title'})}</h2>
      <p>
        ${msg('Ask to see your personal data, to correct, move or erase it, or make a complaint.', {id: 'rights-text'})}
        ${answerWithin(promisedDays(consent), consent)}
      </p>
      <p role="status" part="status">${said()}</p>
      ${this.#requests(consent)} ${phase === 'mail' ? this.#mail(consent) : this.#form(consent)}
      ${contactBlock(consent)}
    </section>`;
  }

  #requests(consent: Consent): TemplateResult | typeof nothing {
    const {forget, reopen, list} = this.#flow;
    if (!list.requests.length) return nothing;
    const actions = {check: () => void this.#flow.check(), forget, reopen, isChecking: list.isChecking};
    return html`<section class="requests" aria-labelledby="requests">
      <h3 id="requests">${msg('Your requests', {id: 'requests'})}</h3>
      ${list.requests.map((request) => requestCard(request, consent, actions))}
    </section>`;
  }

  #form(consent: Consent): TemplateResult {
    const {draft, phase} = this.#flow;
    return requestForm(
      consent,
      {draft: draft.value, faults: draft.faults, refusal: draft.refusal, isSending: phase === 'sending'},
      {
        submit: (event) => {
          event.preventDefault();
          void this.#flow.submit(consent);
        },
        write: ({target}) => {
          const {name, value} = target as HTMLInputElement;
          this.#flow.write(name, value);
        },
        mail: () => this.#flow.prepareMail(),
      },
    );
  }

  #mail({settings}: Consent): TemplateResult {
    const mail = prepareMail(this.#flow.draft.value as RightsRequestDraft & {id: string}, settings.site?.email);
    return mailView(mail, {
      copy: () => void this.#copy(mail.text),
      back: () => this.#flow.back(),
      discard: () => this.#flow.discard(),
    });
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#flow.tellCopied();
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

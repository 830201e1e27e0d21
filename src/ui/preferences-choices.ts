import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {refusedByGpc} from '../model/refused-by-gpc.ts';
import {categorySection, type Facts} from './category-section.ts';
import {contactBlock} from './contact-block.ts';
import {anyCategoryTitle} from './category-description.ts';
import {gpcText} from './gpc-text.ts';
import {languageSwitch} from './language-switch.ts';
import {objectionTexts, runningUnasked} from './objection.ts';
import {leftoverNotice} from './reload-offer.ts';
import {stateText} from './state-text.ts';
import {grantedNow} from './stored-choices.ts';

/** Where the choices are shown, and what is known there. */
export interface ChoicesView {
  readonly facts: Facts;
  readonly root: ParentNode;
  /** The first frame has been painted: what is not seen at once may follow. */
  readonly isPainted: boolean;
  /** The code of the record is there. */
  readonly showsRecord: boolean;
}

/** What the visitor asks for. */
export interface ChoicesActs {
  readonly accept: (event: Event) => void;
  readonly reject: () => void;
  readonly save: (event: Event) => void;
  readonly withdraw: () => void;
  readonly openRecord: () => void;
}

/** All that can be chosen, what is stored now, and the ways to the record and to the visitor's rights. */
export function preferencesChoices(consent: Consent, view: ChoicesView, acts: ChoicesActs): TemplateResult {
  const {settings} = consent;
  return html`<div class="text">
      ${introduction(consent)} ${leftoverNotice()}
      ${settings.gpc === true && refusedByGpc(settings).length ? html`<p part="gpc">${gpcText()}</p>` : nothing}
      ${storedChoice(consent, acts)}
      ${settings.categories.map((category) => categorySection(category, consent, view.facts))}
      ${
        (settings.rights ?? settings.site?.email)
          ? html`<button part="button rights" @click=${() => consent.show('rights')}>
              ${msg('Your rights over your data', {id: 'rights-title'})}
            </button>`
          : nothing
      }
      ${recordSection(consent, view, acts)} ${languageSwitch(consent, view.root, view.isPainted)}
      ${contactBlock(consent)}
    </div>
    <footer>
      <button part="button accept" @click=${acts.accept}>${msg('Accept all', {id: 'accept-all'})}</button>
      <button part="button reject" @click=${acts.reject}>${msg('Reject all', {id: 'reject-all'})}</button>
      <button part="button save" class="solid" @click=${acts.save}>${msg('Save my choices', {id: 'save'})}</button>
    </footer>`;
}

function introduction({restrictions, settings}: Consent): TemplateResult {
  return html`<p>
    ${
      restrictions.presumed.length > 0
        ? msg('Choose what you allow.', {id: 'preferences-text-presumed'})
        : msg('Choose what you allow. Everything optional stays off until you turn it on.', {
            id: 'preferences-text',
          })
    }
    <a href=${settings.policy.url}>${msg('Privacy policy', {id: 'policy'})}</a>
  </p>`;
}

function storedChoice(consent: Consent, {withdraw}: ChoicesActs): TemplateResult {
  return html`<div class="state">
    <p>${stateText(consent)}</p>
    ${objectionTexts(runningUnasked(consent), anyCategoryTitle).map((text) => html`<p part="objection">${text}</p>`)}
    ${
      grantedNow(consent).length > runningUnasked(consent).length
        ? html`<button part="button withdraw" @click=${withdraw}>${msg('Withdraw consent', {id: 'withdraw'})}</button>`
        : nothing
    }
  </div>`;
}

/** Once there is something in it; its code comes when it is opened. */
function recordSection(
  {state}: Consent,
  {showsRecord}: ChoicesView,
  {openRecord}: ChoicesActs,
): TemplateResult | typeof nothing {
  if (state.status === 'unasked' && !showsRecord) return nothing;
  return html`<details part="record" @toggle=${openRecord}>
    <summary>${msg('Your record', {id: 'record'})}</summary>
    ${showsRecord ? html`<ithn-record exportparts="entry, button, download, page, erase, confirm"></ithn-record>` : nothing}
  </details>`;
}

import {msg} from '@lit/localize';
import {html, nothing, render, type TemplateResult} from 'lit';
import type {Consent, DecisionContext} from '../consent/consent.ts';
import {meeting} from '../consent/shared.ts';
import {refusedByGpc} from '../model/refused-by-gpc.ts';
import type {ConsentState} from '../model/state.ts';
import {BaseElement} from './base-element.ts';
import {categorySection, type Facts} from './category-section.ts';
import {contactBlock} from './contact.ts';
import {contactStyles} from './contact-styles.ts';
import {define} from './define.ts';
import {fillSwitches, grantedNow, storedServices} from './draft.ts';
import {gpcText} from './gpc-text.ts';
import {languageSwitch} from './language-switch.ts';
import {speak} from './localization.ts';
import {RightsLayer} from './rights-layer.ts';
import {preferencesStyles} from './preferences-styles.ts';
import {stateText} from './state-text.ts';
import {shared} from './styles.ts';
import {switchStyles} from './switch-styles.ts';
import {couple, readSwitches} from './switches.ts';
import {mendTheme} from './theme.ts';
import {watchVisible} from './visible.ts';

/**
 * @summary The second layer: one switch for each purpose, all that is known of each service, and the stored choice.
 * @csspart base - The dialog.
 * @csspart title - The heading.
 * @csspart gpc - What is said where the browser sends Global Privacy Control.
 * @csspart category - One purpose with its services.
 * @csspart switch - The switch of a purpose or service.
 * @csspart button - Every button.
 * @csspart save - Stores what the switches show.
 * @csspart accept - Allows everything; looks as `reject` does.
 * @csspart reject - Refuses everything optional.
 * @csspart withdraw - Takes back what was allowed.
 * @csspart reload - Loads the page again after a withdrawal.
 * @csspart leftovers - What the clean-up after a withdrawal could not remove.
 * @csspart language - Lets the visitor read in another language.
 * @csspart record - The visitor's own record, `<ithn-record>`, whose parts are exported.
 * @csspart contact - How to reach the site.
 * @csspart rights - Opens the form for requests about data.
 * @csspart close - Leaves without a change.
 * @cssprop --ithn-accent - Colour of buttons, switches and focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnPreferences extends BaseElement {
  static override styles = [shared, switchStyles, contactStyles, preferencesStyles];
  static override words = 'preferences' as const;
  static override properties = {offersReload: {state: true}, showsRecord: {state: true}, isPainted: {state: true}};

  /** After something granted was taken back: what already ran stops only with the page. */
  declare private offersReload: boolean;
  declare private showsRecord: boolean;
  declare private isPainted: boolean;
  #stopWatch?: () => void;
  #isOpen = false;
  #seen?: ConsentState;
  #services: Record<string, boolean> = {};
  readonly #opened = new Set<string>();
  readonly #facts: Facts = {
    isOpen: (id) => this.#opened.has(id),
    open: (id) => {
      if (this.#opened.has(id)) return;
      this.#opened.add(id);
      this.requestUpdate();
      void this.updateComplete.then(() => {
        const services = [...this.#switches].filter(({name}) => name === 'service');
        if (this.consent) fillSwitches(services, this.consent, this.#services);
      });
    },
    changed: (event, services) => {
      couple(event);
      const {name, checked} = event.target as HTMLInputElement;
      if (name === 'category') for (const {id} of services) this.#services[id] = checked;
      Object.assign(this.#services, readSwitches(this.#switches).services);
    },
  };

  /** Opens the dialog with the stored choice. */
  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.open || !this.isConnected || !this.consent) return;
    this.offersReload = false;
    this.#fill(this.consent);
    dialog.showModal();
    this.#isOpen = true;
    dialog.querySelector('h2')?.focus();
    // What nobody sees at once has no part in how long it takes to open.
    requestAnimationFrame(() =>
      setTimeout(() => {
        mendTheme(this);
        this.isPainted = true;
      }),
    );
    this.#stopWatch = watchVisible(dialog, this.close);
  }

  /** Closes without storing anything. */
  readonly close = (): void => {
    this.#dialog?.close();
    this.#closed(); // the dialog's own event comes later: by then something else may be shown
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // The clean-up takes seconds, and tells at its end.
    document.addEventListener('ithn-error', this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('ithn-error', this.#refresh);
    this.#stopWatch?.();
    this.close();
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent) return nothing;
    return html`<dialog part="base" dir=${this.dir} aria-labelledby="title" @close=${this.#closed}>
      <header>
        <h2 part="title" id="title" tabindex="-1">${msg('Privacy choices', {id: 'choices'})}</h2>
        <button
          part="button close"
          aria-label=${msg('Close without changing anything', {id: 'close'})}
          @click=${this.close}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
        </button>
      </header>
      ${this.offersReload ? this.#reloadOffer() : this.#choices(consent)}
    </dialog>`;
  }

  /** A choice made elsewhere, in another tab or by the page, replaces what the switches show. */
  protected override updated(): void {
    if (!this.consent) return;
    const {state} = this.consent;
    if (state !== this.#seen) this.#fill(this.consent);
    this.#seen = state;
    if (this.offersReload) this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  }

  #fill(consent: Consent): void {
    this.#services = storedServices(consent);
    fillSwitches(this.#switches, consent, this.#services);
  }

  #choices(consent: Consent): TemplateResult {
    const {categories, policy} = consent.settings;
    return html`<div class="text">
        <p>
          ${
            consent.settings.presumed.size > 0
              ? msg('Choose what you allow.', {id: 'preferences-text-presumed'})
              : msg('Choose what you allow. Everything optional stays off until you turn it on.', {
                  id: 'preferences-text',
                })
          }
          <a href=${policy.url}>${msg('Privacy policy', {id: 'policy'})}</a>
        </p>
        ${
          meeting().leftovers?.length
            ? html`${this.#leftovers()}
                <p>
                  <button part="button reload" @click=${() => location.reload()}>
                    ${msg('Reload the page', {id: 'reload'})}
                  </button>
                </p>`
            : nothing
        }
        ${consent.settings.gpc === true && refusedByGpc(consent.settings).length ? html`<p part="gpc">${gpcText()}</p>` : nothing}
        <div class="state">
          <p>${stateText(consent)}</p>
          ${
            grantedNow(consent).length
              ? html`<button part="button withdraw" @click=${this.#withdraw}>
                  ${msg('Withdraw consent', {id: 'withdraw'})}
                </button>`
              : nothing
          }
        </div>
        ${categories.map((category) => categorySection(category, consent, this.#facts))}
        ${
          (consent.settings.rights ?? consent.settings.site?.email)
            ? html`<button part="button rights" @click=${() => consent.show('rights')}>
                ${msg('Your rights over your data', {id: 'rights-title'})}
              </button>`
            : nothing
        }
        ${this.#record(consent)} ${languageSwitch(consent, this.renderRoot, this.isPainted)} ${contactBlock(consent)}
      </div>
      <footer>
        <button part="button accept" @click=${this.#accept}>${msg('Accept all', {id: 'accept-all'})}</button>
        <button part="button reject" @click=${this.#reject}>${msg('Reject all', {id: 'reject-all'})}</button>
        <button part="button save" class="solid" @click=${this.#save}>${msg('Save my choices', {id: 'save'})}</button>
      </footer>`;
  }

  /** Once there is something in it; its code comes when it is opened. */
  #record({state}: Consent): TemplateResult | typeof nothing {
    if (state.status === 'unasked' && !this.showsRecord) return nothing;
    return html`<details part="record" @toggle=${this.#openRecord}>
      <summary>${msg('Your record', {id: 'record'})}</summary>
      ${this.showsRecord ? html`<ithn-record exportparts="entry, button, download, page, erase, confirm"></ithn-record>` : nothing}
    </details>`;
  }

  async #openRecord(): Promise<void> {
    // What reads the record comes at the same time as what shows it.
    this.consent?.receipts({limit: 1}).catch(() => {}); // the record itself says so
    try {
      define('ithn-record', (await import('./record.ts')).IthnRecord);
      this.showsRecord = true;
    } catch (error) {
      console.error(error); // offline perhaps: the next time it is opened may bring it
    }
  }

  #reloadOffer(): TemplateResult {
    return html`<div class="text">
        <p role="status" tabindex="-1">
          ${msg('Your choice is saved. Scripts that had already started stop when the page is loaded again.', {
            id: 'reload-text',
          })}
        </p>
        ${this.#leftovers()}
      </div>
      <footer>
        <button part="button reload" class="solid" @click=${() => location.reload()}>
          ${msg('Reload the page', {id: 'reload'})}
        </button>
        <button part="button" @click=${this.close}>${msg('Not now', {id: 'not-now'})}</button>
      </footer>`;
  }

  readonly #refresh = (): void => this.requestUpdate();

  #leftovers(): TemplateResult | typeof nothing {
    const {leftovers: left = []} = meeting();
    if (!left.length) return nothing;
    return html`<div part="leftovers" role="status">
      <p>
        ${msg('These stored items could not be removed. Loading the page again stops what writes them:', {
          id: 'leftovers',
        })}
      </p>
      <ul>
        ${left.map((name) => html`<li><bdi dir="ltr">${name}</bdi></li>`)}
      </ul>
    </div>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  get #switches(): NodeListOf<HTMLInputElement> {
    return this.renderRoot.querySelectorAll<HTMLInputElement>('[part=switch]');
  }

  #accept(event: Event): void {
    // A click made by a program may refuse, never grant.
    if (event.isTrusted) this.#ask((consent, context) => consent.acceptAll(context));
  }

  #reject(): void {
    this.#ask((consent, context) => consent.rejectAll(context));
  }

  #withdraw(): void {
    this.#ask((consent, {locale, shown}) => consent.withdraw({locale, shown}));
  }

  #save(event: Event): void {
    const {categories, services} = readSwitches(this.#switches);
    const choices = {categories, services: {...this.#services, ...services}};
    if (event.isTrusted || !Object.values(choices.categories).includes(true))
      this.#ask((consent, context) => consent.choose(choices, context));
  }

  /** Asks the manager, which decides; a choice is effective at once, so what it took away is known at once too. */
  #ask(act: (consent: Consent, context: Required<Omit<DecisionContext, 'expiresAt'>>) => Promise<unknown>): void {
    const {consent} = this;
    if (!consent) return;
    const before = grantedNow(consent);
    delete meeting().leftovers;
    // For the record: the words on screen at this moment, but those of the record itself.
    const parts = this.renderRoot.querySelectorAll('h2, .text > :not([part=record]), footer');
    const shown = Array.from(parts, (part) => part.textContent).join(' ');
    act(consent, {source: 'preferences', locale: this.lang, shown}).catch(console.error);
    const took = before.some((id) => !consent.granted(id));
    this.offersReload = took && (consent.settings.gate.onWithdraw ?? 'offer-reload') === 'offer-reload';
    if (!this.offersReload) this.close();
  }

  /** Escape, the close button, a choice, or a page that hides the dialog: whatever closed it, nothing is granted here. */
  #closed(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stopWatch?.();
    if (!this.isConnected) return;
    if (this.consent?.state.status === 'decided') this.consent.hide();
    else this.consent?.show('banner');
  }
}

define('ithn-rights', RightsLayer);

/** This file comes while a finger is on its way to the button: its words come along, and all is made once, unseen. */
async function warmUp(): Promise<void> {
  const {consent} = meeting();
  if (!consent) return;
  await speak(consent, 'preferences');
  await customElements.whenDefined('ithn-preferences');
  render(new IthnPreferences().render(), document.createDocumentFragment());
}
// Where the tag is another's already, what is opened is not ours either: there is nothing to ready.
warmUp().catch(() => {});

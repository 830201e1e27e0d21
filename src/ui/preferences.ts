import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {meeting} from '../consent/meeting.ts';
import type {ConsentState} from '../model/state.ts';
import {BaseElement} from './base-element.ts';
import {contactStyles} from './contact-styles.ts';
import {define} from './define.ts';
import {dialogStyles} from './dialog-styles.ts';
import {beforeFrame, closeDialog, openDialog} from './environment.ts';
import {preferencesActs, type Ask} from './preferences-acts.ts';
import {preferencesChoices, type ChoicesActs} from './preferences-choices.ts';
import {preferencesStyles} from './preferences-styles.ts';
import {reloadOffer} from './reload-offer.ts';
import {RightsLayer} from './rights-layer.ts';
import {sharedStyles} from './shared-styles.ts';
import {ShownChoices} from './shown-choices.ts';
import {grantedNow} from './stored-choices.ts';
import {switchStyles} from './switch-styles.ts';
import {mendTheme} from './mend-theme.ts';
import {warmUp} from './warm-up.ts';
import {watchVisible} from './watch-visible.ts';

/**
 * @summary The second layer: one switch for each purpose, all that is known of each service, and the stored choice.
 * @csspart base - The dialog.
 * @csspart title - The heading.
 * @csspart gpc - What is said where the browser sends Global Privacy Control.
 * @csspart objection - What is said of a purpose that runs until the visitor objects.
 * @csspart objectable - Marks such a purpose while it is on.
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
  static override styles = [sharedStyles, switchStyles, contactStyles, dialogStyles, preferencesStyles];
  static override words = 'preferences' as const;
  static override properties = {offersReload: {state: true}, showsRecord: {state: true}, isPainted: {state: true}};

  /** After something granted was taken back: what already ran stops only with the page. */
  declare private offersReload: boolean;
  declare private showsRecord: boolean;
  declare private isPainted: boolean;
  #stopWatch?: () => void;
  #isOpen = false;
  #seen?: ConsentState;
  readonly #shown = new ShownChoices(this);
  readonly #acts: ChoicesActs = {
    ...preferencesActs((...asked) => this.#ask(...asked), this.#shown),
    openRecord: () => void this.#openRecord(),
  };

  /** Opens the dialog with the stored choice. */
  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.open || !this.isConnected || !this.consent) return;
    this.offersReload = false;
    this.#shown.fill(this.consent);
    openDialog(dialog);
    this.#isOpen = true;
    dialog.querySelector('h2')?.focus();
    // What nobody sees at once has no part in how long it takes to open.
    beforeFrame(() =>
      setTimeout(() => {
        mendTheme(this);
        this.isPainted = true;
      }),
    );
    this.#stopWatch = watchVisible(dialog, this.close);
  }

  /** Closes without storing anything. */
  readonly close = (): void => {
    closeDialog(this.#dialog);
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
    const {consent, isPainted, showsRecord} = this;
    if (!consent) return nothing;
    const view = {facts: this.#shown, root: this.renderRoot, isPainted, showsRecord};
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
      ${this.offersReload ? reloadOffer(this.close) : preferencesChoices(consent, view, this.#acts)}
    </dialog>`;
  }

  /** A choice made elsewhere, in another tab or by the page, replaces what the switches show. */
  protected override updated(): void {
    if (!this.consent) return;
    const {state} = this.consent;
    if (state !== this.#seen) this.#shown.fill(this.consent);
    this.#seen = state;
    if (this.offersReload) this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
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

  readonly #refresh = (): void => this.requestUpdate();

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  /** Asks the manager, which decides; a choice is effective at once, so what it took away is known at once too. */
  #ask(...[act, objects = () => false]: Parameters<Ask>): void {
    const {consent} = this;
    if (!consent) return;
    const before = grantedNow(consent);
    delete meeting().leftovers;
    // For the record: the words on screen at this moment, but those of the record itself.
    const parts = this.renderRoot.querySelectorAll('h2, .text > :not([part=record]), footer');
    const shown = [...parts].map((part) => part.textContent).join(' ');
    const source = objects(consent) ? 'objection' : 'preferences';
    act(consent, {source, locale: this.lang, shown}).catch(console.error);
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

// Where the tag is another's already, what is opened is not ours either: there is nothing to ready.
if (typeof document !== 'undefined') warmUp(() => new IthnPreferences().render()).catch(() => {});

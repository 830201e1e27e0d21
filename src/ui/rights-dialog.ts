import {html, nothing, type TemplateResult} from 'lit';
import {msg} from '@lit/localize';
import {BaseElement} from './base-element.ts';
import {define} from './define.ts';
import {dialogStyles} from './dialog-styles.ts';
import {closeDialog, openDialog} from './environment.ts';
import {IthnRightsForm} from './rights-form.ts';
import {sharedStyles} from './shared-styles.ts';
import {watchVisible} from './watch-visible.ts';

/** `consent.show('rights')`: the form above any page, so that it is in reach everywhere, without an account. */
export class RightsDialog extends BaseElement {
  static override styles = [sharedStyles, dialogStyles];
  static override words = IthnRightsForm.words;

  #stopWatch?: () => void;
  #isOpen = false;

  async show(): Promise<void> {
    define('ithn-rights-form', IthnRightsForm);
    await this.updateComplete;
    const {dialog} = this;
    if (!dialog || dialog.open || !this.isConnected) return;
    openDialog(dialog);
    this.#isOpen = true;
    this.#stopWatch = watchVisible(dialog, this.#close);
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatch?.();
    closeDialog(this.dialog);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.consent) return nothing;
    const title = msg('Your rights over your data', {id: 'rights-title'});
    return html`<dialog part="base" dir=${this.dir} aria-label=${title} @close=${this.#closed}>
      <header>
        <h2>${title}</h2>
        <button part="button close" aria-label=${msg('Close', {id: 'rights-close'})} @click=${this.#close}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
        </button>
      </header>
      <div class="text"><ithn-rights-form bare></ithn-rights-form></div>
    </dialog>`;
  }

  readonly #close = (): void => {
    closeDialog(this.dialog);
    this.#closed(); // the dialog's own event comes later: by then something else may be shown
  };

  #closed(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#stopWatch?.();
    const {consent} = this;
    if (!this.isConnected || !consent) return;
    if (consent.state.status === 'decided') consent.hide();
    else consent.show('banner');
  }
}

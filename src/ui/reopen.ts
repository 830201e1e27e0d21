import {msg} from '@lit/localize';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {isLeftUnasked} from '../consent/is-left-unasked.ts';
import {BaseElement} from './base-element.ts';
import {loadPreferences} from './load-preferences.ts';
import {make} from './make.ts';
import {reopenStyles} from './reopen-styles.ts';
import {sharedStyles} from './shared-styles.ts';

/**
 * @summary The way back to the choices: a button where the site puts it, or floating in a corner.
 * @slot - The site's own label.
 * @csspart base - The button.
 * @cssprop --ithn-accent - Colour of the symbol and of focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnReopen extends BaseElement {
  static override styles = [sharedStyles, reopenStyles];
  static override words = 'reopen' as const;
  static override properties = {floating: {type: Boolean, reflect: true}};

  /** In the corner of the page instead of its place in the text; only while there is a decision to go back to, or nobody asks for one. */
  declare floating: boolean;

  /** Stands here until the words have come: of the same size, with the site's own words in it. */
  #early?: HTMLElement;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (this.parentNode === document.documentElement) return root; // ours, which floats
    const {direction} = getComputedStyle(this);
    this.#early = make('span', {part: 'base', dir: direction}, make('i'), make('span', {}, make('slot')));
    root.append(this.#early);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#early?.remove();
    super.update(changed);
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent || (this.floating && consent.state.status !== 'decided' && !isLeftUnasked(consent))) return nothing;
    return html`<button
      part="base button"
      popover=${this.floating ? 'manual' : nothing}
      dir=${this.dir}
      aria-haspopup="dialog"
      @click=${() => consent.show('preferences')}
      @focus=${loadPreferences}
      @pointerenter=${loadPreferences}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3l7 3v5c0 4.5-2.8 8.3-7 10-4.2-1.7-7-5.5-7-10V6z" />
        <path d="M9 12l2.2 2.2L15.2 10" />
      </svg>
      <span><slot>${msg('Privacy choices', {id: 'choices'})}</slot></span>
    </button>`;
  }

  /** Above whatever the page lays over itself. */
  protected override updated(): void {
    const button = this.renderRoot.querySelector<HTMLElement & Partial<Pick<HTMLElement, 'showPopover'>>>(
      'button[popover]',
    );
    // Where there is no popover there is no `:popover-open` either.
    if (this.isConnected && button?.showPopover && !button.matches(':popover-open')) button.showPopover();
  }
}

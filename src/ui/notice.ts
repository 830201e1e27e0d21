import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {BaseElement} from './base-element.ts';
import {longDate} from './dates.ts';
import {define} from './define.ts';
import {noticeStyles} from './notice-styles.ts';
import {shared} from './styles.ts';
import {watchVisible} from './visible.ts';

/**
 * @summary Says once that the policy has a new effective date. Asks nothing, changes nothing, and is no consent.
 * @csspart base - The visible box.
 * @csspart text - What is said.
 * @csspart button - Closes it.
 * @cssprop --ithn-accent - Colour of focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnNotice extends BaseElement {
  static override styles = [shared, noticeStyles];
  static override words = 'notice' as const;
  static override properties = {isThere: {state: true}};

  /** A status is read out when its words arrive in it, not when it arrives with them. */
  declare private isThere: boolean;
  #stop?: () => void;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent) return nothing;
    const {policy} = consent.settings;
    const date = longDate(consent, Date.parse(policy.effective), 'UTC');
    return html`<section part="base" dir=${this.dir} popover="manual">
      <p part="text" role="status">
        ${
          this.isThere
            ? html`${msg(str`The privacy policy has been updated. Effective date: ${date}. Your choices stay as they are.`, {id: 'notice-text'})}
                <a href=${policy.url}>${msg('Privacy policy', {id: 'policy'})}</a>`
            : nothing
        }
      </p>
      <button part="button" @click=${() => this.remove()}>${msg('Close this notice', {id: 'notice-close'})}</button>
    </section>`;
  }

  protected override updated(): void {
    const layer = this.renderRoot.querySelector<HTMLElement>('[part=base]');
    if (!layer || this.#stop || !this.isConnected) return;
    layer.showPopover?.();
    this.#stop = watchVisible(layer, () => this.remove());
    setTimeout(() => (this.isThere = true), 200);
  }
}

/** Shows the notice, if the visitor has not had it yet; it goes when it is closed, or when the consent does. */
export async function showNotice(consent: Consent): Promise<void> {
  if (!(await consent.noticed().catch(() => false))) return;
  define('ithn-notice', IthnNotice);
  document.documentElement.insertBefore(document.createElement('ithn-notice'), document.body);
}

import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {localize} from '../model/localized.ts';
import {BaseElement} from './base-element.ts';
import {bannerStyles} from './banner-styles.ts';
import {categoryTitle} from './category-title.ts';
import {longDate} from './dates.ts';
import {loadPreferences} from './lazy.ts';
import {language} from './localization.ts';
import {makeRoom} from './room.ts';
import {shared} from './styles.ts';
import {watchVisible} from './visible.ts';

/**
 * @summary The first layer: who asks, for what, and the answers yes, no and more. Never modal unless the site asks for it.
 * @csspart base - The visible box.
 * @csspart title - The heading.
 * @csspart text - All that is read; scrolls when there is little room.
 * @csspart actions - Holds the buttons.
 * @csspart button - Every button.
 * @csspart accept - Allows everything; looks as `reject` does.
 * @csspart reject - Refuses everything optional.
 * @csspart manage - Opens the preferences.
 * @cssprop --ithn-accent - Colour of buttons and focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnBanner extends BaseElement {
  static override styles = [shared, bannerStyles];
  static override words = {ar: () => import('../../locales/generated/banner.ar.ts')};

  #announcement = '';
  #layer: HTMLElement | undefined;
  #leave: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#layer = undefined;
    for (const leave of this.#leave.splice(0)) leave();
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent) return nothing;
    const {ui} = consent.settings;
    const layout = (ui !== 'none' && ui.layout) || 'bar';
    const content = this.#content(consent);
    return layout === 'modal'
      ? html`<dialog part="base" class="box" dir=${this.dir} aria-labelledby="title" @close=${this.#hide}>
          ${content}
        </dialog>`
      : html`<section part="base" class=${layout} dir=${this.dir} aria-labelledby="title" popover="manual">
          <p role="status">${this.#announcement}</p>
          ${content}
        </section>`;
  }

  /** Puts the layer above everything on the page, once for each time it is connected. */
  protected override updated(): void {
    const layer = this.renderRoot.querySelector<HTMLElement>('[part=base]');
    if (!layer || this.#layer === layer || !this.isConnected) return;
    this.#layer = layer;
    if (layer instanceof HTMLDialogElement) layer.showModal();
    else {
      layer.showPopover?.();
      this.#leave.push(makeRoom(layer));
      // Screen readers tell what changes in a status that was there before, not one that arrives with its words.
      setTimeout(() => {
        this.#announcement = layer.querySelector('h2')?.textContent ?? '';
        this.requestUpdate();
      }, 200);
    }
    this.#leave.push(watchVisible(layer, this.#hide));
  }

  #content(consent: Consent): TemplateResult {
    const {policy, site, categories} = consent.settings;
    const date = longDate(consent, Date.parse(policy.effective), 'UTC');
    return html`<div part="text">
        <small>${localize(site?.name, language()) || location.hostname}</small>
        <h2 part="title" id="title">${msg('Your privacy choices', {id: 'banner-title'})}</h2>
        <p>
          ${msg('We use what the site needs to work properly. Only with your consent, we also use:', {id: 'banner-text'})}
        </p>
        <ul>
          ${categories.map((category) => (category.required ? nothing : html`<li>${categoryTitle(category)}</li>`))}
        </ul>
        <p>${msg('You can change your choice at any time under “Privacy choices”.', {id: 'banner-change'})}</p>
        <small>
          <a href=${policy.url}>${msg('Privacy policy', {id: 'policy'})}</a> ·
          ${msg(str`Effective date: ${date}`, {id: 'effective'})}
        </small>
      </div>
      <div part="actions">
        <button part="button accept" class="solid" @click=${this.#accept}>
          ${msg('Accept all', {id: 'accept-all'})}
        </button>
        <button part="button reject" class="solid" @click=${this.#reject}>
          ${msg('Reject all', {id: 'reject-all'})}
        </button>
        <button
          part="button manage"
          aria-haspopup="dialog"
          @click=${this.#manage}
          @focus=${loadPreferences}
          @pointerenter=${loadPreferences}
        >
          ${msg('Manage preferences', {id: 'manage'})}
        </button>
      </div>`;
  }

  /** A click made by a program may refuse, never grant. */
  #accept(event: Event): void {
    if (event.isTrusted) void this.consent?.acceptAll({source: 'banner-accept', locale: language()});
  }

  #reject(): void {
    void this.consent?.rejectAll({source: 'banner-reject', locale: language()});
  }

  #manage(): void {
    this.consent?.show('preferences');
  }

  #hide = (): void => this.consent?.hide();
}

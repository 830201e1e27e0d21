import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Consent, DecisionContext} from '../consent/consent.ts';
import type {Settings} from '../consent/settings.ts';
import type {Source} from '../model/decision.ts';
import {localize} from '../model/localized.ts';
import type {ConsentState} from '../model/state.ts';
import {bannerStyles} from './banner-styles.ts';
import {categoryTitle} from './category-title.ts';
import {longDate} from './dates.ts';
import {effectiveDate} from './effective-date.ts';
import {FirstElement} from './first-element.ts';
import {loadPreferences} from './lazy.ts';
import {language} from './localization.ts';
import {shared} from './styles.ts';
import {watchVisible} from './visible.ts';

type Looks = Exclude<Settings['ui'], 'none'>;

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
export class IthnBanner extends FirstElement {
  static override styles = [shared, bannerStyles];
  static override words = 'banner' as const;

  #isAnnounced = false;
  /** A page may also ask somebody who has answered. */
  #askedAt?: ConsentState['status'];
  #stops: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent) return nothing;
    // Answered elsewhere while something else was asked for: it is over all the same.
    const {status} = consent.state;
    if ((this.#askedAt ??= status) !== 'decided' && status === 'decided') return nothing;
    const {layout = 'bar', position = ''} = Object(consent.settings.ui) as Looks;
    const title = msg('Your privacy choices', {id: 'banner-title'});
    const content = this.#content(consent, title);
    return layout === 'modal'
      ? html`<dialog part="base" class="box" dir=${this.dir} aria-labelledby="title" @close=${this.#hide}>
          ${content}
        </dialog>`
      : html`<section
          part="base"
          class="${layout} ${position}"
          dir=${this.dir}
          aria-labelledby="title"
          popover="manual"
        >
          <p role="status">${this.#isAnnounced ? title : nothing}</p>
          ${content}
        </section>`;
  }

  /** Puts the layer above everything on the page, once for each time it is connected. */
  protected override updated(): void {
    const layer = this.renderRoot.querySelector<HTMLElement & Partial<HTMLDialogElement>>('[part=base]');
    if (!layer) this.#leave();
    if (!layer || this.#stops[0] || !this.isConnected) return;
    if (layer.showModal) layer.showModal();
    else {
      layer.showPopover?.();
      const stops = this.#stops;
      void import('./room.ts').then(({makeRoom}) => layer.isConnected && stops.push(makeRoom(layer)), console.error);
      // Screen readers tell what changes in a status that was there before, not one that arrives with its words.
      setTimeout(() => {
        this.#isAnnounced = true;
        this.requestUpdate();
      }, 200);
    }
    this.#stops.push(watchVisible(layer, this.#hide));
  }

  /** Takes back what it has done to the page. */
  #leave(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #content(consent: Consent, title: string): TemplateResult {
    const {policy, site, categories} = consent.settings;
    const date = effectiveDate(consent.settings) ?? longDate(consent, Date.parse(policy.effective), 'UTC');
    return html`<div part="text">
        <small>${localize(site?.name, language()) || location.hostname}</small>
        <h2 part="title" id="title">${title}</h2>
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
    if (event.isTrusted) void this.consent?.acceptAll(this.#context('banner-accept'));
  }

  #reject(): void {
    void this.consent?.rejectAll(this.#context('banner-reject'));
  }

  /** For the record: how it was answered, and the words on screen at that moment. */
  #context(source: Source): DecisionContext {
    const shown = Array.from(this.renderRoot.querySelectorAll('div'), (part) => part.textContent).join(' ');
    return {source, locale: this.lang, shown};
  }

  #manage(): void {
    this.consent?.show('preferences');
  }

  #hide = (): void => this.consent?.hide();
}

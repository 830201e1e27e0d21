import {msg, str} from '@lit/localize';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {isRestricted} from '../model/restriction.ts';
import {embedAddress} from '../model/embed-address.ts';
import {localize} from '../model/localized.ts';
import type {ConsentState} from '../model/state.ts';
import {BaseElement} from './base-element.ts';
import {anyCategoryTitle} from './category-description.ts';
import {adoptNew} from './css.ts';
import {embedStyles} from './embed-styles.ts';
import {choicesToShow, isEmbedGranted, isEmbedRestricted, neededCategories} from './embed-consent.ts';
import {isolate} from './isolate.ts';
import {isOwnPicture} from './is-own-picture.ts';
import {language} from './localization.ts';
import {sharedStyles} from './shared-styles.ts';

/**
 * @summary Content of others, a video or a map: nothing of it loads before the visitor allows it, here or in the choices.
 * @slot - What stands here without script, a link for example; not shown once the tag works.
 * @csspart base - The visible box, as large as the content.
 * @csspart poster - The site's own picture behind the words.
 * @csspart text - The words on the box.
 * @csspart title - What the content is.
 * @csspart actions - Holds the buttons.
 * @csspart button - Every button.
 * @csspart once - Shows the content on this page until it is left, and stores nothing.
 * @csspart always - Stores a yes to what the content needs.
 * @csspart content - The frame.
 * @cssprop --ithn-accent - Colour of buttons and focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnEmbed extends BaseElement {
  static override styles = [sharedStyles, embedStyles];
  static override words = 'embed' as const;
  static override properties = {
    src: {},
    category: {},
    service: {},
    label: {},
    poster: {},
    allow: {},
    width: {type: Number},
    height: {type: Number},
  };

  /** The content's http(s) address, or that of its page at YouTube, Vimeo, Instagram or Google Maps. */
  declare src: string | undefined;
  /** The categories that must all be granted, with spaces between. */
  declare category: string | undefined;
  /** The id of a declared service that must be granted too. */
  declare service: string | undefined;
  /** What the content is, in the page's language. */
  declare label: string | undefined;
  /** The address of a picture of the site's own. */
  declare poster: string | undefined;
  /** What the content may use, as in `<iframe allow>`. */
  declare allow: string | undefined;
  /** Size of the content in px: their ratio is kept, and it grows no wider. */
  declare width: number | undefined;
  declare height: number | undefined;

  /** The visitor's “only this once” holds until anything is decided. */
  #once?: {readonly state: ConsentState; readonly src: string | undefined};
  #isFocusDue = false;
  #size?: CSSStyleSheet | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) this.#size = adoptNew(root);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#setSize(); // before the words come, so that nothing moves when they do
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent) return nothing;
    const address = embedAddress(this.src ?? '', document.baseURI);
    const isOpen = address && this.#isOpen(consent);
    return html`<div part="base" dir=${this.dir} role="group" aria-labelledby=${isOpen ? nothing : 'title'}>
      ${isOpen ? this.#content(address) : this.#placeholder(consent, address)}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#setSize();
    if (changed.has('src') && !embedAddress(this.src ?? '', document.baseURI))
      console.error(`ithn: <ithn-embed src> must be an http(s) address (received "${this.src ?? ''}").`);
    if (changed.has('poster') && this.poster && !isOwnPicture(this.poster, this.consent))
      console.error(
        `ithn: <ithn-embed poster> must be a picture of this site or of gate.allow (received "${this.poster}").`,
      );
    const frame = this.#isFocusDue && this.renderRoot.querySelector('iframe');
    if (!frame) return;
    this.#isFocusDue = false;
    frame.focus();
  }

  #content(address: URL): TemplateResult {
    return html`<iframe
      part="content"
      src=${address.href}
      title=${this.label || address.hostname}
      allow=${this.allow ?? 'fullscreen; encrypted-media; picture-in-picture'}
      allowfullscreen
      referrerpolicy="strict-origin-when-cross-origin"
    ></iframe>`;
  }

  #placeholder(consent: Consent, address: URL | undefined): TemplateResult {
    const poster = this.poster && isOwnPicture(this.poster, this.consent) ? this.poster : undefined;
    const service = consent.settings.services.find(({id}) => id === this.service);
    const host = address?.hostname ?? '';
    return html`${poster ? html`<img part="poster" src=${poster} alt="" />` : nothing}
      <div part="text">
        <p part="title" id="title">
          <bdi>${this.label || localize(service?.name, language()) || host || this.src}</bdi>
        </p>
        ${address ? this.#offer(consent, host) : html`<p>${this.#noAddress()}</p>`}
      </div>`;
  }

  #noAddress = (): string =>
    msg('This content cannot be shown: its address is not a web address.', {id: 'embed-no-address'});

  #offer(consent: Consent, host: string): TemplateResult {
    const {categories, gate} = consent.settings;
    const needed = neededCategories(this, consent).map((id) => categories.find((one) => one.id === id));
    const isKnown = !this.service || consent.settings.services.some(({id}) => id === this.service);
    const isPossible = isKnown && needed.length > 0 && needed.every((one) => one && !isRestricted(one.id, consent));
    if (!isPossible)
      return html`<p>
        ${msg(str`This content from ${isolate(host)} cannot be shown here.`, {id: 'embed-unavailable'})}
      </p>`;
    const names = needed.flatMap((one) => (one ? isolate(anyCategoryTitle(one)) : []));
    const list = new Intl.ListFormat(language(), {type: 'conjunction'}).format(names);
    // The guard and the lock go by what is stored: they would refuse what is shown once.
    const canShowOnce = !gate.lock && gate.network !== 'block';
    return html`<p id="terms">
        ${msg(str`This content comes from ${isolate(host)} and loads only with your consent. “Always show” allows: ${list}.`, {id: 'embed-text'})}
      </p>
      <div part="actions">
        ${
          canShowOnce
            ? html`<button part="button once" @click=${this.#showOnce}>
                ${msg('Only this once', {id: 'embed-once'})}
              </button>`
            : nothing
        }
        <button part="button always" aria-describedby="terms" @click=${this.#showAlways}>
          ${msg('Always show', {id: 'embed-always'})}
        </button>
      </div>`;
  }

  #isOpen(consent: Consent): boolean {
    return this.#once?.state === consent.state && this.#once.src === this.src
      ? !isEmbedRestricted(this, consent)
      : isEmbedGranted(this, consent);
  }

  /** A click made by a program grants nothing. */
  #isActing(event: Event): boolean {
    return event.isTrusted || this.consent?.settings.gate.requireGesture === false;
  }

  #showOnce(event: Event): void {
    if (!this.consent || !this.#isActing(event)) return;
    this.#once = {state: this.consent.state, src: this.src};
    this.#isFocusDue = true;
    this.requestUpdate();
  }

  /** Allows what this content needs and leaves everything else as it is. */
  #showAlways(event: Event): void {
    const {consent} = this;
    if (!consent || !this.#isActing(event)) return;
    const shown = this.renderRoot.querySelector('[part=text]')?.textContent ?? '';
    this.#isFocusDue = true;
    consent.choose(choicesToShow(this, consent), {source: 'api', locale: this.lang, shown}).catch(console.error);
  }

  #setSize(): void {
    const {width = 0, height = 0} = this;
    const isGiven = width > 0 && height > 0;
    this.#size?.replaceSync(isGiven ? `:host{aspect-ratio:${width}/${height};max-inline-size:${width}px}` : '');
  }
}

import {msg, str} from '@lit/localize';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {isWithheld} from '../model/choices.ts';
import {embedAddress} from '../model/embed-address.ts';
import {matchesHost} from '../model/hosts.ts';
import {localize} from '../model/localized.ts';
import type {ConsentState} from '../model/state.ts';
import {BaseElement} from './base-element.ts';
import {anyCategoryTitle} from './category-description.ts';
import {embedStyles} from './embed-styles.ts';
import {isolate} from './isolate.ts';
import {language} from './localization.ts';
import {shared} from './styles.ts';

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
  static override styles = [shared, embedStyles];
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
  readonly #size = new CSSStyleSheet();

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#size];
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
    if (changed.has('poster') && this.poster && !this.#isOwn(this.poster))
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
    const poster = this.poster && this.#isOwn(this.poster) ? this.poster : undefined;
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
    const needed = this.#needed(consent).map((id) => categories.find((one) => one.id === id));
    const isKnown = !this.service || consent.settings.services.some(({id}) => id === this.service);
    const isPossible =
      isKnown && needed.length > 0 && needed.every((one) => one && !isWithheld(one.id, consent.settings));
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

  /** The categories that the content needs: those named, and those of its service. */
  #needed({settings}: Consent): string[] {
    const service = settings.services.find(({id}) => id === this.service);
    return [...new Set([...(this.category?.match(/\S+/g) ?? []), ...(service?.categories ?? [])])];
  }

  #isOpen(consent: Consent): boolean {
    const {category, service} = this;
    if (this.#once?.state === consent.state && this.#once.src === this.src)
      return !this.#needed(consent).some((id) => isWithheld(id, consent.settings));
    const isNamed = !!category || !service;
    return (!isNamed || consent.granted(category ?? '')) && (!service || consent.grantedService(service));
  }

  /** Nothing of others may load for a placeholder, a picture neither. */
  #isOwn(address: string): boolean {
    const {allow = []} = this.consent?.settings.gate ?? {};
    try {
      const {origin, hostname, protocol} = new URL(address, document.baseURI);
      return origin === location.origin || (/^https?:$/.test(protocol) && matchesHost(hostname, allow));
    } catch {
      return false; // no address at all
    }
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
    const {settings} = consent;
    const needed = this.#needed(consent);
    const isOn = (id: string): boolean => needed.includes(id) || consent.granted(id);
    const categories = Object.fromEntries(settings.categories.map(({id}) => [id, isOn(id)]));
    // With a service of its own, the others of its purposes are not allowed along with it.
    const services = Object.fromEntries(
      settings.services
        .filter((one) => this.service || one.categories.every((id) => consent.granted(id)))
        .map(({id}) => [id, id === this.service || consent.grantedService(id)]),
    );
    const shown = this.renderRoot.querySelector('[part=text]')?.textContent ?? '';
    this.#isFocusDue = true;
    consent.choose({categories, services}, {source: 'api', locale: this.lang, shown}).catch(console.error);
  }

  #setSize(): void {
    const {width = 0, height = 0} = this;
    const isGiven = width > 0 && height > 0;
    this.#size.replaceSync(isGiven ? `:host{aspect-ratio:${width}/${height};max-inline-size:${width}px}` : '');
  }
}

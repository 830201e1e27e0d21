import type {Consent, DecisionContext} from '../consent/consent.ts';
import type {Source} from '../model/decision.ts';
import type {ConsentState} from '../model/state.ts';
import {createBannerLayer, type BannerLayer} from './banner-layer.ts';
import {bannerStyles} from './banner-styles.ts';
import {FirstElement} from './first-element.ts';
import {loadPreferences} from './load-preferences.ts';
import {makeRoom} from './make-room.ts';
import {sharedStyles} from './shared-styles.ts';
import {watchVisible} from './watch-visible.ts';

/** How long, in milliseconds, a screen reader is given to find the empty status before words come into it. */
const announceAfterMs = 200;

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
  static override styles = [sharedStyles, bannerStyles];
  static override words = 'banner' as const;

  #layer?: BannerLayer;
  /** A page may also ask somebody who has answered. */
  #askedAt?: ConsentState['status'];
  #stops: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override draw(consent: Consent): void {
    // Nobody can be asked under a policy without a date; what is wrong with the configuration is said where it is checked.
    if (Number.isNaN(Date.parse(consent.settings.policy.effective))) return;
    // Answered elsewhere while something else was asked for: it is over all the same.
    const {status} = consent.state;
    if ((this.#askedAt ??= status) !== 'decided' && status === 'decided') {
      this.#layer?.base.remove();
      this.#leave();
      return;
    }
    this.#layer ??= this.#build(consent);
    this.#layer.base.dir = this.dir;
    this.#layer.write();
    if (!this.#stops[0] && this.isConnected) this.#enter(this.#layer);
  }

  #build(consent: Consent): BannerLayer {
    const layer = createBannerLayer(consent);
    // One listener for all three buttons, and one for what brings the next layer before it is asked for.
    layer.base.addEventListener('click', this.#answer);
    layer.base.addEventListener('pointerover', ({target}) => this.#expect(target));
    if (layer.base.showModal) layer.base.addEventListener('close', this.#hide);
    this.renderRoot.append(layer.base);
    return layer;
  }

  /** Puts the layer above everything on the page, once for each time it is connected. */
  #enter({base, announce}: BannerLayer): void {
    if (base.showModal) base.showModal();
    else {
      base.showPopover?.();
      const timer = setTimeout(announce, announceAfterMs);
      this.#stops.push(makeRoom(base, this.#expect), () => clearTimeout(timer));
    }
    this.#stops.push(watchVisible(base, this.#hide));
  }

  /** Takes back what it has done to the page. */
  #leave(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #answer = (event: Event): void => {
    const {consent} = this;
    const name = buttonOf(event.target);
    if (!consent || !name) return;
    if (name === 'manage') consent.show('preferences');
    if (name === 'reject') consent.rejectAll(this.#context('banner-reject')).catch(this.#refuse);
    // A click made by a program may refuse, never grant.
    if (name === 'accept' && event.isTrusted) consent.acceptAll(this.#context('banner-accept')).catch(this.#refuse);
  };

  #expect = (reached: EventTarget | null | undefined): void => {
    if (buttonOf(reached) === 'manage') void loadPreferences();
  };

  /** For the record: how it was answered, and the words on screen at that moment. */
  #context(source: Source): DecisionContext {
    const said = this.renderRoot.querySelectorAll('small, h2, [part=text] p, li, button');
    return {source, locale: this.lang, shown: [...said].map(({textContent}) => textContent).join(' ')};
  }

  /** A yes is not taken while a file that must look at it first does not come. */
  #refuse = (error: unknown): void => {
    console.error(error);
    this.#layer?.refuse();
  };

  #hide = (): void => this.consent?.hide();
}

/** Which of the layer's buttons it is, or lies in. */
const buttonOf = (place: EventTarget | null | undefined): string | undefined =>
  (place as Partial<Element> | null | undefined)?.closest?.('button')?.part.item(1) ?? undefined;

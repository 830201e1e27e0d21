import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {MinorsDesk} from '../consent/people.ts';
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {bandText} from './band-text.ts';
import {BaseElement} from './base-element.ts';
import {contactBlock} from './contact-block.ts';
import {contactStyles} from './contact-styles.ts';
import {define} from './define.ts';
import {IthnGuardian} from './guardian.ts';
import {peopleStyles} from './people-styles.ts';
import {sharedStyles} from './shared-styles.ts';
import {watchVisible} from './watch-visible.ts';
import {ownPart} from '../consent/own-part.ts';

/**
 * @summary Asks for an age band, nothing filled in and never a date of birth; tells a minor what is closed, and lets a
 * parent or guardian act. Keeps the band only.
 * @csspart base - The visible box.
 * @csspart title - The heading.
 * @csspart button - Every button.
 * @csspart answer - Gives the chosen band.
 * @csspart skip - Rather not said.
 * @csspart contact - How to reach the site.
 * @cssprop --ithn-accent - Colour of buttons and focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnAgeGate extends BaseElement {
  static override styles = [sharedStyles, peopleStyles, contactStyles];
  static override words = 'age-gate' as const;
  static override properties = {floating: {type: Boolean, reflect: true}, isMissing: {state: true}};

  /** Above the page, where the site has no place for it. */
  declare floating: boolean;
  /** The answer was sent without one. */
  declare private isMissing: boolean;
  #stops: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
  }

  override render(): TemplateResult | typeof nothing {
    const desk = meeting().minors;
    const {consent} = this;
    if (!consent || !desk) return nothing;
    const isQuestion = desk.standing === 'unknown' && (desk.isAsking || !this.floating);
    return html`<section
      part="base"
      class=${this.floating ? 'floating' : nothing}
      dir=${this.dir}
      aria-labelledby="title"
      popover=${this.floating ? 'manual' : nothing}
    >
      <h2 part="title" id="title" tabindex="-1">
        ${isQuestion ? msg('How old are you?', {id: 'age-title'}) : msg('Your age group', {id: 'age-group'})}
      </h2>
      ${isQuestion ? this.#question(consent, desk) : this.#standing(consent, desk)}
    </section>`;
  }

  protected override updated(): void {
    const desk = meeting().minors;
    const layer = this.renderRoot.querySelector<HTMLElement>('[part=base]');
    if (!desk || !layer || this.#stops[0] || !this.isConnected) return;
    this.#stops.push(desk.subscribe(() => this.requestUpdate()));
    if (!this.floating) return;
    layer.showPopover?.();
    // What cannot be seen cannot be answered; nothing opens because of that.
    this.#stops.push(watchVisible(layer, () => this.#leave()));
  }

  #question(consent: Consent, desk: MinorsDesk): TemplateResult {
    return html`<p>
        ${msg('We ask so that the right rules for the protection of privacy apply. We keep the group only, on this device.', {id: 'age-why'})}
      </p>
      <form novalidate @submit=${(event: Event) => event.preventDefault()}>
        <fieldset aria-describedby=${this.isMissing ? 'missing' : nothing}>
          <legend>${msg('Age group', {id: 'age-legend'})}</legend>
          ${desk.bands.map(
            (band, index) =>
              html`<label class="option"
                ><input type="radio" name="band" value=${index} autocomplete="off" /> ${bandText(band, consent)}</label
              >`,
          )}
        </fieldset>
        <p class="error" id="missing" role="alert">
          ${this.isMissing ? msg('Choose an age group.', {id: 'age-missing'}) : nothing}
        </p>
        <div class="row">
          <button type="button" part="button answer" class="solid" @click=${this.#answer}>
            ${msg('Continue', {id: 'age-continue'})}
          </button>
          <button type="button" part="button skip" @click=${this.#skip}>
            ${msg('Rather not say', {id: 'age-skip'})}
          </button>
        </div>
      </form>`;
  }

  #standing(consent: Consent, desk: MinorsDesk): TemplateResult {
    if (!desk.isLocked)
      return html`<p role="status">
          ${
            desk.standing === 'adult'
              ? msg('You decide about your privacy yourself, under “Privacy choices”.', {id: 'age-adult'})
              : msg('You have not said your age. Targeted advertising stays off.', {id: 'age-unsaid'})
          }
        </p>
        ${this.#close()}`;
    return html`<p role="status">
        ${msg('Targeted advertising is off and stays off for your age group. Everything else that is optional is off until a parent or guardian allows it.', {id: 'age-minor'})}
      </p>
      ${
        desk.purposes.length
          ? html`<ithn-guardian></ithn-guardian>`
          : html`<p>
              ${msg('A parent or guardian can contact us about a child’s data, to see it or to have it deleted.', {id: 'age-parents'})}
            </p>`
      }
      ${contactBlock(consent)} ${this.#close()}`;
  }

  #close(): TemplateResult | typeof nothing {
    if (!this.floating) return nothing;
    return html`<div class="row">
      <button part="button close" @click=${this.#leave}>${msg('Close', {id: 'age-close'})}</button>
    </div>`;
  }

  async #answer(event: Event): Promise<void> {
    const desk = meeting().minors;
    const chosen = this.renderRoot.querySelector<HTMLInputElement>('input:checked');
    const band = desk?.bands[Number(chosen?.value ?? -1)];
    this.isMissing = !band;
    if (!desk || !band) {
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    // A click made by a program may shut, never open: only the youngest answer is certain to.
    if (!event.isTrusted && band.from > 0) return;
    await desk.answer(band);
    this.#answered(desk);
  }

  #skip(): void {
    const desk = meeting().minors;
    desk?.skip();
    if (desk) this.#answered(desk);
  }

  #answered(desk: MinorsDesk): void {
    if (!desk.isLocked) this.#leave();
    if (!this.floating || desk.isLocked)
      void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }

  /** The question of consent has waited for this one. */
  #leave = (): void => {
    const desk = meeting().minors;
    if (desk?.isAsking) desk.skip();
    if (this.floating) this.remove();
    const {consent} = this;
    if (consent && consent.settings.ui !== 'none' && consent.state.status !== 'decided') consent.show();
  };
}

define('ithn-guardian', IthnGuardian);

/** Puts the question on the page, where the site asks for it and has no place of its own for it. */
export function askAge(): void {
  define('ithn-age-gate', IthnAgeGate);
  if (!meeting().minors?.isAsking || document.querySelector('ithn-age-gate')) return;
  const gate = document.createElement('ithn-age-gate');
  gate.toggleAttribute('floating', true);
  ownPart('documentElement').insertBefore(gate, ownPart('body'));
}

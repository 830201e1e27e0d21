import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {MarketingConfig} from '../consent/settings.ts';
import {localize} from '../model/localized.ts';
import {BaseElement} from './base-element.ts';
import {callMarketing, channelNames, type Channels} from './marketing-channels.ts';
import {contactBlock} from './contact-block.ts';
import {contactStyles} from './contact-styles.ts';
import {language} from './localization.ts';
import {peopleStyles} from './people-styles.ts';
import {sharedStyles} from './shared-styles.ts';

/**
 * @summary Ends marketing messages from a link in a mail: no login, one confirmation, each channel by itself on wish.
 * Apart from cookie choices, which it does not touch. Says "done" only when the site has said so.
 * @csspart base - The visible box.
 * @csspart title - The heading.
 * @csspart button - Every button.
 * @csspart confirm - Ends all marketing messages.
 * @csspart save - Stores the channels as shown.
 * @csspart contact - How to reach the site.
 * @cssprop --ithn-accent - Colour of buttons and focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnUnsubscribe extends BaseElement {
  static override styles = [sharedStyles, peopleStyles, contactStyles];
  static override words = 'unsubscribe' as const;
  static override properties = {step: {state: true}, channels: {state: true}};

  declare private step: 'ask' | 'sending' | 'done' | 'failed';
  /** As the site keeps them; unknown until it has said. */
  declare private channels: Channels | undefined;
  #hasRead = false;

  constructor() {
    super();
    this.step = 'ask';
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    const {marketing} = consent?.settings ?? {};
    if (!consent || !marketing) return nothing;
    return html`<section part="base" dir=${this.dir} aria-labelledby="title">
      <h2 part="title" id="title">${msg('Marketing messages', {id: 'unsubscribe-title'})}</h2>
      <p role="status" tabindex="-1">${this.#news()}</p>
      ${this.#token ? this.#form(marketing) : nothing} ${contactBlock(consent)}
    </section>`;
  }

  protected override updated(): void {
    if (this.#hasRead || !this.consent?.settings.marketing || !this.#token) return;
    this.#hasRead = true;
    // Only to show what is on; without it the button ends everything all the same. Reading changes nothing: mail
    // programs follow links before anybody does.
    callMarketing(this.consent, this.#token).then(
      (channels) => (this.channels = channels),
      () => {},
    );
  }

  /** Whose mail it was: random, from the link; no name, no address. */
  get #token(): string {
    return new URLSearchParams(location.search).get('token') ?? '';
  }

  #news(): string | typeof nothing {
    if (!this.#token)
      return msg('This link is incomplete. Open the unsubscribe link in one of our e-mails, or contact us.', {
        id: 'unsubscribe-no-token',
      });
    switch (this.step) {
      case 'ask':
        return nothing;
      case 'sending':
        return msg('One moment, please.', {id: 'unsubscribe-sending'});
      case 'done':
        return Object.values(this.channels ?? {}).includes(true)
          ? msg('Your preferences have been saved.', {id: 'unsubscribe-saved'})
          : msg(
              'Done: you will receive no more marketing messages from us. Messages about your orders still reach you.',
              {
                id: 'unsubscribe-done',
              },
            );
      case 'failed':
        return msg('We could not confirm that this has been saved. Please try again, or contact us.', {
          id: 'unsubscribe-failed',
        });
    }
  }

  #form(marketing: MarketingConfig): TemplateResult {
    const all = (marketing.channels ?? ['email']).map((one) => (typeof one === 'string' ? {id: one} : one));
    const isSubscribed = !this.channels || Object.values(this.channels).includes(true);
    return html`${
      this.step === 'done'
        ? nothing
        : html`<p>
            ${msg('Your privacy choices on this site, such as cookies, are separate and stay as they are.', {id: 'unsubscribe-text'})}
          </p>`
    }
    ${
      isSubscribed
        ? html`<div class="row">
            <button part="button confirm" class="solid" @click=${() => this.#send(all.map(({id}) => [id, false]))}>
              ${msg('Unsubscribe from all marketing messages', {id: 'unsubscribe-all'})}
            </button>
          </div>`
        : nothing
    }
    ${
      this.channels && all.length > 1
        ? html`<form novalidate @submit=${(event: Event) => event.preventDefault()}>
            <fieldset>
              <legend>${msg('Or choose for each channel', {id: 'unsubscribe-channels'})}</legend>
              ${all.map(
                (channel) =>
                  html`<label class="option">
                    <input
                      type="checkbox"
                      name="channel"
                      value=${channel.id}
                      autocomplete="off"
                      .checked=${this.channels?.[channel.id] === true}
                    />
                    <bdi
                      >${localize('title' in channel ? channel.title : undefined, language()) || (channelNames[channel.id]?.() ?? channel.id)}</bdi
                    >
                  </label>`,
              )}
            </fieldset>
            <div class="row">
              <button type="button" part="button save" @click=${this.#save}>
                ${msg('Save my choices', {id: 'save'})}
              </button>
            </div>
          </form>`
        : nothing
    }`;
  }

  #save(event: Event): void {
    const boxes = [...this.renderRoot.querySelectorAll<HTMLInputElement>('[name=channel]')];
    const isMore = boxes.some((box) => box.checked && this.channels?.[box.value] !== true);
    // A click made by a program may end something, never subscribe.
    if (event.isTrusted || !isMore) void this.#send(boxes.map((box) => [box.value, box.checked]));
  }

  async #send(entries: readonly (readonly [string, boolean])[]): Promise<void> {
    const {consent} = this;
    if (!consent || this.step === 'sending') return; // a second click sends nothing twice
    this.step = 'sending';
    const wanted = Object.fromEntries(entries) as Channels;
    try {
      const channels = await callMarketing(consent, this.#token, wanted);
      if (Object.entries(wanted).some(([id, on]) => channels[id] !== on))
        throw new Error('the site answered with channels other than those sent');
      this.channels = channels;
      this.step = 'done';
    } catch (error) {
      console.error(error);
      this.step = 'failed';
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  }
}

import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import type {NoticeDesk} from '../consent/people.ts';
import {meeting} from '../consent/meeting.ts';
import {localize} from '../model/localized.ts';
import type {BreachNotice} from '../model/notice.ts';
import {BaseElement} from './base-element.ts';
import {standBesideBanner, whenNoDialog} from './beside-banner.ts';
import {breachText} from './breach-text.ts';
import {contactStyles} from './contact-styles.ts';
import {longDate} from './long-date.ts';
import {define} from './define.ts';
import {language} from './localization.ts';
import {noticeStyles} from './notice-styles.ts';
import {peopleStyles} from './people-styles.ts';
import {sharedStyles} from './shared-styles.ts';
import {watchVisible} from './watch-visible.ts';
import {ownPart} from '../consent/own-part.ts';

/**
 * @summary Tells of a new effective date of the policy, once, or of a breach of customers' data, until it is acknowledged.
 * Asks nothing, changes nothing, and is no consent.
 * @csspart base - The visible box.
 * @csspart title - The heading of a breach.
 * @csspart text - What is said of the policy.
 * @csspart button - Closes it, or acknowledges a breach.
 * @csspart contact - How to reach the site.
 * @cssprop --ithn-accent - Colour of focus.
 * @cssprop --ithn-background - Colour of the surface.
 * @cssprop --ithn-text - Colour of the words.
 * @cssprop --ithn-radius - Roundness of the surface.
 * @cssprop --ithn-font - Font families.
 */
export class IthnNotice extends BaseElement {
  static override styles = [sharedStyles, peopleStyles, contactStyles, noticeStyles];
  static override words = 'notice' as const;
  static override properties = {
    floating: {type: Boolean, reflect: true},
    policy: {type: Boolean, reflect: true},
    isThere: {state: true},
  };

  /** Above the page, where the site has no place for it. */
  declare floating: boolean;
  /** Of the policy, not of a breach. */
  declare policy: boolean;
  /** A status is read out when its words arrive in it, not when it arrives with them. */
  declare private isThere: boolean;
  #stops: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
  }

  override render(): TemplateResult | typeof nothing {
    const {consent} = this;
    if (!consent) return nothing;
    if (this.policy) return this.#policy(consent);
    const breach = meeting().notices?.open[0];
    return breach ? this.#breach(consent, breach) : nothing;
  }

  protected override updated(): void {
    const layer = this.renderRoot.querySelector<HTMLElement>('[part=base]');
    const isOver = this.floating && !this.policy && meeting().notices?.open.length === 0;
    if (isOver) this.remove();
    if (this.#stops[0] || !this.isConnected) return;
    const {notices} = meeting();
    if (notices && !this.policy) this.#stops.push(notices.subscribe(() => this.requestUpdate()));
    if (!layer || !(this.floating || this.policy)) return;
    this.#stops.push(
      whenNoDialog(() => {
        layer.showPopover?.();
        this.#stops.push(watchVisible(layer, () => this.remove()));
        if (!this.policy) this.#stops.push(standBesideBanner(layer));
        setTimeout(() => (this.isThere = true), 200);
      }),
    );
  }

  #policy(consent: Consent): TemplateResult {
    const {policy} = consent.settings;
    const {effective, changes: news} = announced(consent);
    const date = longDate(consent, Date.parse(effective), 'UTC');
    const changes = localize(news, language());
    return html`<section part="base" class="policy" dir=${this.dir} popover="manual">
      <p part="text" role="status">
        ${
          this.isThere
            ? html`${msg(str`The privacy policy has been updated. Effective date: ${date}. Your choices stay as they are.`, {id: 'notice-text'})}
                ${changes ? html`<bdi>${changes}</bdi>` : nothing}
                <a href=${policy.url}>${msg('Privacy policy', {id: 'policy'})}</a>`
            : nothing
        }
      </p>
      <button part="button" @click=${() => this.remove()}>${msg('Close this notice', {id: 'notice-close'})}</button>
    </section>`;
  }

  #breach(consent: Consent, notice: BreachNotice): TemplateResult {
    return html`<section
      part="base"
      class=${this.floating ? 'floating' : nothing}
      dir=${this.dir}
      aria-labelledby="title"
      popover=${this.floating ? 'manual' : nothing}
    >
      <h2 part="title" id="title" tabindex="-1">
        ${msg('Important: a breach of customers’ data', {id: 'breach-title'})}
      </h2>
      ${breachText(notice, consent)}
      <div class="row">
        <button part="button" class="solid" @click=${() => this.#acknowledge(notice)}>
          ${msg('I have read this', {id: 'breach-read'})}
        </button>
      </div>
      <p><small>${msg('This changes none of your privacy choices.', {id: 'breach-no-consent'})}</small></p>
    </section>`;
  }

  async #acknowledge({id}: BreachNotice): Promise<void> {
    await meeting().notices?.acknowledge(id);
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus(); // of the next one, if there is one
  }
}

/** The effective date that visitors are told of: the policy's, or a newer one that the site's notices name. */
const announced = ({settings: {policy}}: Consent): NoticeDesk['policy'] => meeting().notices?.policy ?? policy;

const put = (kind: 'policy' | 'floating'): void => {
  define('ithn-notice', IthnNotice);
  const notice = document.createElement('ithn-notice');
  notice.toggleAttribute(kind, true);
  ownPart('documentElement').insertBefore(notice, ownPart('body'));
};

/** Shows the notice, if the visitor has not had it yet; it goes when it is closed, or when the consent does. */
export async function showNotice(consent: Consent): Promise<void> {
  await meeting().notices?.ready; // one date, not two after each other
  const {state} = consent;
  if (state.status !== 'decided' || state.decision.effective === announced(consent).effective) return;
  if (!(await consent.noticed().catch(() => false))) return;
  document.querySelector('ithn-notice[policy]')?.remove(); // of a date before
  put('policy');
}

const watched = new WeakSet<object>();

/** Shows what is open of breaches, now and when the site's feed has come, where the page has no place for it. */
export function showBreaches(): void {
  const {notices} = meeting();
  if (!notices) return;
  const look = (): void => {
    // One on the page may have come before the notices did, and heard nothing of them.
    for (const notice of document.querySelectorAll<HTMLElement & Partial<IthnNotice>>('ithn-notice'))
      notice.requestUpdate?.();
    if (notices.open.length && !document.querySelector('ithn-notice:not([policy])')) put('floating');
  };
  if (!watched.has(notices)) notices.subscribe(look);
  watched.add(notices);
  look();
}

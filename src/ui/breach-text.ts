import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {localize, type Localized} from '../model/localized.ts';
import type {BreachNotice} from '../model/notice.ts';
import {contactBlock} from './contact-block.ts';
import {language} from './localization.ts';

/** All that the policy promises customers after a breach: what happened, what was done, what they can do, whom to ask. */
export function breachText(notice: BreachNotice, consent: Consent): TemplateResult {
  const words = (text: Localized): TemplateResult => html`<bdi>${localize(text, language())}</bdi>`;
  const lines = (texts: readonly Localized[], ...first: string[]): TemplateResult =>
    html`<ul class="lines">
      ${first.map((text) => html`<li>${text}</li>`)} ${texts.map((text) => html`<li>${words(text)}</li>`)}
    </ul>`;
  const time = (text: string): TemplateResult => html`<time datetime=${text}>${moment(text, consent)}</time>`;
  return html`<p>${words(notice.nature)}</p>
    <dl>
      <dt>${msg('Discovered', {id: 'breach-discovered'})}</dt>
      <dd>${time(notice.discovered)}</dd>
      <dt>${msg('Customers notified', {id: 'breach-notified'})}</dt>
      <dd>${time(notice.notified)}</dd>
    </dl>
    <h3>${msg('Data involved', {id: 'breach-data'})}</h3>
    ${lines(notice.data)}
    <h3>${msg('Steps we have taken', {id: 'breach-steps'})}</h3>
    ${lines(notice.steps)}
    <h3>${msg('How you can protect yourself', {id: 'breach-advice'})}</h3>
    ${lines(
      notice.advice ?? [],
      msg('Watch your financial accounts and your credit reports for any suspicious activity.', {id: 'breach-watch'}),
    )}
    ${notice.contact ? html`<p>${words(notice.contact)}</p>` : ''} ${contactBlock(consent)}`;
}

/** In the visitor's own time. */
const moment = (text: string, {settings}: Consent): string =>
  new Intl.DateTimeFormat(language(), {
    dateStyle: 'long',
    timeStyle: 'short',
    calendar: 'gregory',
    numberingSystem: (language() === 'ar' && settings.numerals) || 'latn',
  }).format(Date.parse(text));

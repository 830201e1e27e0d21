import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {emit} from '../consent/events.ts';
import {localize} from '../model/localized.ts';
import {language} from './localization.ts';

/**
 * How to reach the site about one's data: e-mail, phone, address, the form, and the account's own settings. Nothing where
 * the site says nothing; the configuration's check has warned of that.
 */
export function contactBlock({settings}: Consent): TemplateResult | typeof nothing {
  const {email, phone, address, rightsUrl, accountUrl} = settings.site ?? {};
  const post = localize(address, language());
  const latin = (text: string): TemplateResult => html`<bdi dir="ltr" lang="en">${text}</bdi>`;
  const ways = [
    email && html`${msg('E-mail:', {id: 'contact-email'})} <a href="mailto:${email}">${latin(email)}</a>`,
    phone &&
      html`${msg('Phone:', {id: 'contact-phone'})} <a href="tel:${phone.replace(/[^+\d]/g, '')}">${latin(phone)}</a>`,
    post && html`${msg('Address:', {id: 'contact-address'})} <bdi>${post}</bdi>`,
    rightsUrl && html`<a href=${rightsUrl}>${msg('Privacy request form', {id: 'contact-form'})}</a>`,
    accountUrl &&
      html`<a href=${accountUrl} @click=${offerAccount}>${msg('My account settings', {id: 'contact-account'})}</a>`,
  ].filter((way) => !!way);
  if (!ways.length) return nothing;
  return html`<section part="contact" aria-labelledby="contact">
    <h3 id="contact">${msg('Contact us about your privacy', {id: 'contact-title'})}</h3>
    <ul>
      ${ways.map((way) => html`<li>${way}</li>`)}
    </ul>
  </section>`;
}

/** An app that has settings of its own takes the event and opens those; the link is for everybody else. */
function offerAccount(event: Event): void {
  if (!emit('ithn-account')) event.preventDefault();
}

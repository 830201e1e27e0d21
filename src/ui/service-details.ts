import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {localize, type Localized} from '../model/localized.ts';
import type {Service} from '../model/service.ts';
import {isolate} from './isolate.ts';
import {kindName, lifetime} from './lifetime.ts';
import {language} from './localization.ts';
import {countryNames, kindText, transferText} from './provider-words.ts';
import {retentionText} from './retention-words.ts';

/** A name, in its own direction whatever surrounds it. */
export const serviceName = ({id, name}: Service): string => localize(name, language()) || id;

/** How long the provider keeps the data. Never made up: where the site says nothing, that is what is said. */
export function keptText(service: Service, consent: Consent): string {
  const kept = retentionText(service.retention, consent);
  return kept
    ? msg(str`Data is kept for: ${isolate(kept)}`, {id: 'retention'})
    : msg('How long data is kept is not stated.', {id: 'retention-unsaid'});
}

/** The words of the link to a service's own policy. */
export const policyName = (service: Service): string =>
  msg(str`Privacy policy of ${isolate(serviceName(service))} (another site)`, {id: 'provider-policy'});

/** Who is behind a service, what it is for, what it keeps, where the data goes, and its own policy. */
export function serviceDetails(service: Service, consent: Consent): TemplateResult {
  const {provider, purpose, contact, policyUrl, countries, safeguards} = service;
  const transfer = transferText(service);
  const lines = [
    words(purpose),
    kindText(service),
    provider && msg(str`Provider: ${isolate(words(provider))}`, {id: 'provider'}),
    contact && msg(str`Contact: ${isolate(contact)}`, {id: 'contact'}),
    countries?.length && msg(str`Data may go to: ${countryNames(countries)}`, {id: 'countries'}),
    transfer && msg(str`Safeguard for the transfer: ${isolate(transfer)}`, {id: 'transfer'}),
    safeguards && msg(str`Security measures: ${isolate(words(safeguards))}`, {id: 'safeguards'}),
    keptText(service, consent),
  ];
  return html`${lines.map((line) => (line ? html`<p>${line}</p>` : nothing))} ${storedItems(service, consent)}
  ${
    policyUrl
      ? html`<p>
          <a href=${policyUrl} target="_blank" rel="noopener noreferrer">${policyName(service)}</a>
        </p>`
      : nothing
  }`;
}

const words = (text: Localized | undefined): string => localize(text, language());

/** What it keeps: each name as it is in the browser, left to right and on its own, then what that is and how long it stays. */
function storedItems({stores = []}: Service, consent: Consent): TemplateResult | typeof nothing {
  if (!stores.length) return nothing;
  return html`<p>${msg('Kept in your browser:', {id: 'stores'})}</p>
    <ul>
      ${stores.map((stored) => {
        const item = typeof stored === 'string' ? {name: stored} : stored;
        return html`<li>
          <bdi dir="ltr" lang="en">${item.name}</bdi>
          <span>${kindName(item)}</span>
          <span>${lifetime(item, consent)}</span>
          ${item.purpose ? html`<p>${words(item.purpose)}</p>` : nothing}
        </li>`;
      })}
    </ul>`;
}

import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {localize, type Localized} from '../model/localized.ts';
import type {Service} from '../model/service.ts';
import {isolate} from './isolate.ts';
import {language} from './localization.ts';

/** A name, in its own direction whatever surrounds it. */
export const serviceName = ({id, name}: Service): string => localize(name, language()) || id;

/** Who is behind a service, what it is for, what it keeps, where the data goes, and its own policy. */
export function serviceDetails(service: Service): TemplateResult {
  const {provider, purpose, contact, policyUrl, countries, transferMechanism, retention} = service;
  const lines = [
    words(purpose),
    provider && msg(str`Provider: ${isolate(words(provider))}`, {id: 'provider'}),
    contact && msg(str`Contact: ${isolate(contact)}`, {id: 'contact'}),
    countries?.length && msg(str`Data may go to: ${countryNames(countries)}`, {id: 'countries'}),
    transferMechanism && msg(str`Safeguard for the transfer: ${isolate(words(transferMechanism))}`, {id: 'transfer'}),
    retention && msg(str`Data is kept for: ${isolate(words(retention))}`, {id: 'retention'}),
  ];
  return html`${lines.map((line) => (line ? html`<p>${line}</p>` : nothing))} ${storedNames(service)}
  ${
    policyUrl
      ? html`<p>
          <a href=${policyUrl} target="_blank" rel="noopener noreferrer"
            >${msg(str`Privacy policy of ${isolate(serviceName(service))} (another site)`, {id: 'provider-policy'})}</a
          >
        </p>`
      : nothing
  }`;
}

const words = (text: Localized | undefined): string => localize(text, language());

/** Names as they are in the browser: always left to right, each on its own. */
function storedNames({stores = []}: Service): TemplateResult | typeof nothing {
  if (!stores.length) return nothing;
  return html`<p>
    ${msg('Kept in your browser:', {id: 'stores'})}
    ${stores.map((item) => html`<bdi dir="ltr" lang="en">${typeof item === 'string' ? item : item.name}</bdi> `)}
  </p>`;
}

function countryNames(codes: readonly string[]): string {
  const names = new Intl.DisplayNames(language(), {type: 'region', fallback: 'code'});
  const list = codes.map((code) => (/^[a-z]{2}$/i.test(code) ? (names.of(code.toUpperCase()) ?? code) : code));
  return new Intl.ListFormat(language(), {type: 'conjunction'}).format(list);
}

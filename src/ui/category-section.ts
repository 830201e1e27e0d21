import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/shared.ts';
import {isWithheld} from '../model/choices.ts';
import type {Category} from '../model/category.ts';
import type {Service} from '../model/service.ts';
import {anyCategoryTitle, categoryDescription} from './category-description.ts';
import {servicesOf} from './draft.ts';
import {countServices} from './plural.ts';
import {serviceDetails, serviceName} from './service-details.ts';
import {couple, onlyOffByProgram} from './switches.ts';

/** One purpose: its name, its switch, what it is for, and who is behind it. */
export function categorySection(category: Category, consent: Consent): TemplateResult {
  const {id, required} = category;
  const services = servicesOf(category, consent);
  const title = anyCategoryTitle(category);
  return html`<section part="category" aria-labelledby="title-${id}" @change=${couple}>
    <div class="row">
      <h3 id="title-${id}">${required ? title : html`<label for="category-${id}">${title}</label>`}</h3>
      ${
        required
          ? html`<span class="always">${msg('Always active', {id: 'always-active'})}</span>`
          : switchFor('category', id, `text-${id}`)
      }
    </div>
    <p id="text-${id}">
      ${categoryDescription(category)}
      ${meeting().minors && isWithheld(id, consent.settings) ? html`<b>${msg('Off for your age group.', {id: 'locked-by-age'})}</b>` : nothing}
    </p>
    ${
      services.length
        ? html`<details>
            <summary>${countServices(services.length, consent)}</summary>
            ${services.map((service) => serviceSection(service, !required && services.length > 1, consent))}
          </details>`
        : nothing
    }
  </section>`;
}

function serviceSection(service: Service, hasSwitch: boolean, consent: Consent): TemplateResult {
  const {id} = service;
  const name = html`<bdi>${serviceName(service)}</bdi>`;
  return html`<div class="service">
    <div class="row">
      <h4>${hasSwitch ? html`<label for="service-${id}">${name}</label>` : name}</h4>
      ${hasSwitch ? switchFor('service', id) : nothing}
    </div>
    ${serviceDetails(service, consent)}
  </div>`;
}

function switchFor(kind: 'category' | 'service', id: string, text?: string): TemplateResult {
  // eslint-disable-next-line lit-a11y/role-has-required-aria-attrs -- a checkbox tells its state itself (HTML-AAM)
  return html`<input
    type="checkbox"
    role="switch"
    part="switch"
    id="${kind}-${id}"
    name=${kind}
    value=${id}
    aria-describedby=${text ?? nothing}
    @click=${onlyOffByProgram}
  />`;
}

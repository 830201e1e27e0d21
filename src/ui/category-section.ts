import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {isRestricted} from '../model/restriction.ts';
import type {Category} from '../model/category.ts';
import type {Service} from '../model/service.ts';
import {anyCategoryTitle, categoryDescription} from './category-description.ts';
import {servicesOf} from './stored-choices.ts';
import {countServices} from './plural.ts';
import {runningUnasked} from './objection.ts';
import {serviceDetails, serviceName} from './service-details.ts';
import {onlyOffByProgram} from './switches.ts';

/** Which lists and facts are shown, where they are too long to be shown before somebody asks; and what was changed. */
export interface Facts {
  isOpen(id: string): boolean;
  open(id: string): void;
  /** A switch of a purpose with these services was changed. */
  changed(event: Event, services: readonly Service[]): void;
}

/** So many services show all their facts; from more on each keeps them until it is asked. */
const few = 8;

/** One purpose: its name, its switch, what it is for, and who is behind it. */
export function categorySection(category: Category, consent: Consent, facts: Facts): TemplateResult {
  const {id, required} = category;
  const services = servicesOf(category, consent);
  const title = anyCategoryTitle(category);
  // A long list is not made before it is wanted: until then the draft stands for its switches.
  const isShown = services.length <= few || facts.isOpen(id);
  return html`<section
    part="category"
    aria-labelledby="title-${id}"
    @change=${(event: Event) => facts.changed(event, services)}
  >
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
      ${runningUnasked(consent).includes(category) ? html`<b part="objectable">${msg('On without your consent until you object.', {id: 'objection-on'})}</b>` : nothing}
      ${meeting().minors && isRestricted(id, consent) ? html`<b>${msg('Off for your age group.', {id: 'locked-by-age'})}</b>` : nothing}
    </p>
    ${
      services.length
        ? html`<details @toggle=${() => facts.open(id)}>
            <summary>${countServices(services.length, consent)}</summary>
            ${!isShown ? nothing : services.map((service) => serviceSection(service, !required, consent, services.length > few ? facts : undefined))}
          </details>`
        : nothing
    }
  </section>`;
}

function serviceSection(service: Service, hasSwitch: boolean, consent: Consent, facts?: Facts): TemplateResult {
  const {id} = service;
  const name = html`<bdi id="name-${id}">${serviceName(service)}</bdi>`;
  return html`<div class="service">
    <div class="row">
      <h4>${hasSwitch ? html`<label for="service-${id}">${name}</label>` : name}</h4>
      ${hasSwitch ? switchFor('service', id) : nothing}
    </div>
    ${
      facts
        ? html`<details @toggle=${() => facts.open(id)}>
            <summary aria-describedby="name-${id}">${msg('Details', {id: 'details'})}</summary>
            ${facts.isOpen(id) ? serviceDetails(service, consent) : nothing}
          </details>`
        : serviceDetails(service, consent)
    }
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

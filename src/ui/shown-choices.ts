import type {LitElement} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import type {Choices} from '../model/decision.ts';
import type {Service} from '../model/service.ts';
import type {Facts} from './category-section.ts';
import {fillSwitches, storedServices} from './stored-choices.ts';
import {couple, readSwitches} from './switches.ts';

/** What the switches of the preferences show until it is stored, those of lists that are not open included. */
export class ShownChoices implements Facts {
  readonly #host: LitElement;
  readonly #opened = new Set<string>();
  #services: Record<string, boolean> = {};

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Sets every switch to the stored choice. */
  fill(consent: Consent): void {
    this.#services = storedServices(consent);
    fillSwitches(this.#switches, consent, this.#services);
  }

  /** What is stored when the visitor saves. */
  read(): Choices {
    const {categories, services} = readSwitches(this.#switches);
    return {categories, services: {...this.#services, ...services}};
  }

  isOpen(id: string): boolean {
    return this.#opened.has(id);
  }

  open(id: string): void {
    if (this.#opened.has(id)) return;
    this.#opened.add(id);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const services = [...this.#switches].filter(({name}) => name === 'service');
      const {consent} = meeting();
      if (consent) fillSwitches(services, consent, this.#services);
    });
  }

  changed(event: Event, services: readonly Service[]): void {
    couple(event);
    const {name, checked} = event.target as HTMLInputElement;
    if (name === 'category') for (const {id} of services) this.#services[id] = checked;
    Object.assign(this.#services, readSwitches(this.#switches).services);
  }

  get #switches(): NodeListOf<HTMLInputElement> {
    return this.#host.renderRoot.querySelectorAll<HTMLInputElement>('[part=switch]');
  }
}

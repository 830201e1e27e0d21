import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {idPasses} from './passes.ts';
import {textField} from './fields.ts';
import {findServices, inLanguage, serviceKinds, type KnownService} from './services.ts';
import type {View} from './view.ts';
import {count} from './words.ts';

/** The catalogue, to search and to choose from; a chosen one asks for the id that its vendor gave. */
export function servicesView(view: View) {
  const {choices, words, query, search} = view;
  const found = findServices(query, choices.ui);
  const chosen = Object.keys(choices.services).length;
  return html`
    <div class="field">
      <label for="search">${words.search}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        .value=${query}
        @input=${({target}: InputEvent) => search((target as HTMLInputElement).value)}
      />
    </div>
    <p class="note" role="status">
      ${query ? count(words.found, found.length, choices.ui) : count(words.chosen, chosen, choices.ui)}
    </p>
    <div class="services">
      ${serviceKinds.map((kind) => {
        const ofKind = found.filter((service) => service.kind === kind);
        return ofKind.length
          ? html`<fieldset>
              <legend>${words.kinds[kind]} <small>${words.kindNotes[kind]}</small></legend>
              ${repeat(
                ofKind,
                ({id}) => id,
                (service) => serviceRow(service, view),
              )}
            </fieldset>`
          : nothing;
      })}
    </div>
  `;
}

function serviceRow(service: KnownService, {choices: {services, ui}, choose, words}: View) {
  const {id, example} = service;
  const given = services[id];
  const toggle = (isOn: boolean): void => {
    const others = Object.fromEntries(Object.entries(services).filter(([one]) => one !== id));
    choose({services: isOn ? {...others, [id]: ''} : others});
  };
  return html`
    <div class="service">
      <label>
        <input
          type="checkbox"
          name="services"
          value=${id}
          .checked=${given !== undefined}
          @change=${({target}: Event) => toggle((target as HTMLInputElement).checked)}
        />
        <span class="name">${inLanguage(service.name, ui)}</span>
      </label>
      ${given === undefined ? nothing : html`<p class="note">${inLanguage(service.purpose, ui)}</p>`}
      ${
        given !== undefined && example
          ? textField({
              name: `id-${id}`,
              label: words.idFor,
              value: given,
              placeholder: example,
              isLatin: true,
              wrong: given && !idPasses(id, given) ? `${words.idWrong} \u2068${example}\u2069` : undefined,
              typed: (value) => choose({services: {...services, [id]: value.trim()}}, true),
            })
          : nothing
      }
    </div>
  `;
}

import {html} from 'lit';
import {allLanguages, ownName} from './languages.ts';
import type {View} from './view.ts';

/** The languages of the shop's pages: each in its own name; the last one stays. */
export function languagesView({choices: {languages}, words, choose}: View) {
  const toggle = (tag: string, isOn: boolean): void =>
    choose({languages: allLanguages.filter((one) => (one === tag ? isOn : languages.includes(one)))});
  return html`
    <fieldset class="chips">
      <legend class="hidden">${words.steps.languages}</legend>
      <div class="options">
        ${allLanguages.map(
          (tag) => html`
            <label lang=${tag}>
              <input
                type="checkbox"
                name="languages"
                value=${tag}
                .checked=${languages.includes(tag)}
                ?disabled=${languages.length === 1 && languages[0] === tag}
                @change=${({target}: Event) => toggle(tag, (target as HTMLInputElement).checked)}
              />
              <span class="name">${ownName(tag)}</span>
            </label>
          `,
        )}
      </div>
      <p class="note">${words.languagesNote}</p>
    </fieldset>
  `;
}

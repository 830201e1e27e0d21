import {html, nothing, type TemplateResult} from 'lit';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
  readonly lang?: string;
  readonly picture?: TemplateResult;
}

interface Group<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly style: 'cards' | 'segments';
  /** Where a heading says the same already: for those who hear the page. */
  readonly isLegendHidden?: boolean;
  readonly choose: (value: Value) => void;
}

/** One of several: native radio buttons, so that arrow keys, names and groups are the browser's own. */
export const radioGroup = <Value extends string>({
  name,
  legend,
  options,
  value,
  style,
  isLegendHidden,
  choose,
}: Group<Value>) => html`
  <fieldset class=${style}>
    <legend class=${isLegendHidden ? 'hidden' : nothing}>${legend}</legend>
    <div class="options">
      ${options.map(
        (option) => html`
          <label lang=${option.lang ?? nothing}>
            <input
              type="radio"
              name=${name}
              value=${option.value}
              .checked=${option.value === value}
              @change=${() => choose(option.value)}
            />
            ${option.picture ?? nothing}
            <span class="name">${option.label}</span>
            ${option.note ? html`<span class="note">${option.note}</span>` : nothing}
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'url';
  readonly placeholder?: string;
  /** Addresses and ids are written from left to right in any language. */
  readonly isLatin?: boolean;
  readonly note?: string | undefined;
  /** What is wrong with the value; undefined: nothing is. */
  readonly wrong?: string | undefined;
  readonly typed: (value: string) => void;
}

/** A line of text with its name, what may be known of it, and what is wrong with it. */
export const textField = ({name, label, value, type = 'text', placeholder, isLatin, note, wrong, typed}: Field) => html`
  <div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      type=${type === 'date' ? 'date' : 'text'}
      inputmode=${type === 'url' ? 'url' : nothing}
      dir=${isLatin ? 'ltr' : 'auto'}
      autocomplete="off"
      spellcheck="false"
      placeholder=${placeholder ?? nothing}
      .value=${value}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${note || wrong ? `${name}-note` : nothing}
      @input=${({target}: InputEvent) => typed((target as HTMLInputElement).value)}
    />
    ${note || wrong ? html`<p class="note" id="${name}-note">${wrong ?? note}</p>` : nothing}
  </div>
`;

import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {requestKinds} from '../model/rights-request.ts';
import {kindWords} from './rights-words.ts';

/** A question with a few answers to choose from. */
export interface Choice {
  readonly name: string;
  readonly question: string;
  readonly answers: readonly (readonly [value: string, title: string, text?: string])[];
  readonly chosen: string | undefined;
  /** What is wrong with the answer; empty where nothing is. */
  readonly fault: string;
}

/** Radio buttons for one question. */
export function choice({name, question, answers, chosen, fault}: Choice): TemplateResult {
  return html`<fieldset part="field" class="${name}${fault ? ' wrong' : ''}" aria-describedby="fault-${name}">
    <legend>${question}</legend>
    <div class="answers">
      ${answers.map(
        ([value, title, text]) =>
          html`<label class="answer">
            <input type="radio" name=${name} value=${value} .checked=${chosen === value} />
            <span><b>${title}</b>${text ? html`<small>${text}</small>` : nothing}</span>
          </label>`,
      )}
    </div>
    <p class="fault" id="fault-${name}">${fault}</p>
  </fieldset>`;
}

/** What is asked for. */
export const kindChoice = (chosen: string | undefined, fault: string): TemplateResult =>
  choice({
    name: 'kind',
    question: msg('What would you like to ask for?', {id: 'kind'}),
    answers: requestKinds.map((kind) => [kind, ...kindWords[kind]()] as const),
    chosen,
    fault,
  });

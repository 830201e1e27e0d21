import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {meeting} from '../consent/meeting.ts';

const reload = (): void => location.reload();

/** After something granted was taken back: what already ran stops only with the page. */
export function reloadOffer(close: () => void): TemplateResult {
  return html`<div class="text">
      <p role="status" tabindex="-1">
        ${msg('Your choice is saved. Scripts that had already started stop when the page is loaded again.', {
          id: 'reload-text',
        })}
      </p>
      ${leftoverList()}
    </div>
    <footer>
      <button part="button reload" class="solid" @click=${reload}>${msg('Reload the page', {id: 'reload'})}</button>
      <button part="button" @click=${close}>${msg('Not now', {id: 'not-now'})}</button>
    </footer>`;
}

/** Among the choices: what a former withdrawal left, and a way to be rid of what writes it. */
export function leftoverNotice(): TemplateResult | typeof nothing {
  if (!meeting().leftovers?.length) return nothing;
  return html`${leftoverList()}
    <p>
      <button part="button reload" @click=${reload}>${msg('Reload the page', {id: 'reload'})}</button>
    </p>`;
}

function leftoverList(): TemplateResult | typeof nothing {
  const {leftovers = []} = meeting();
  if (!leftovers.length) return nothing;
  return html`<div part="leftovers" role="status">
    <p>
      ${msg('These stored items could not be removed. Loading the page again stops what writes them:', {
        id: 'leftovers',
      })}
    </p>
    <ul>
      ${leftovers.map((name) => html`<li><bdi dir="ltr">${name}</bdi></li>`)}
    </ul>
  </div>`;
}

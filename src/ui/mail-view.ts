import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {PreparedMail} from './prepare-mail.ts';

/** What the buttons below a prepared e-mail do. */
export interface MailActs {
  readonly copy: () => void;
  readonly back: () => void;
  readonly discard: () => void;
}

/** What the visitor sends by themselves: never called sent. */
export function mailView({text, url}: PreparedMail, acts: MailActs): TemplateResult {
  return html`<section part="mail" aria-labelledby="mail">
    <h3 id="mail" tabindex="-1">${msg('Your e-mail is prepared, not sent', {id: 'mail-title'})}</h3>
    <p>
      ${
        url
          ? msg(
              'Your e-mail program opens with the text below. Only when you send it there is your request on its way, and only when we have it do the days begin to count.',
              {id: 'mail-text'},
            )
          : msg(
              'This site has named no e-mail address. Copy the text below and hand it over by any way the site offers.',
              {id: 'mail-nowhere'},
            )
      }
    </p>
    <pre tabindex="0" role="group" aria-label=${msg('Text of the e-mail', {id: 'mail-body'})} dir="auto">${text}</pre>
    <div class="row">
      ${url ? html`<a part="button open" class="button solid" href=${url}>${msg('Open in my e-mail program', {id: 'mail-open'})}</a>` : nothing}
      <button part="button copy" @click=${acts.copy}>${msg('Copy the text', {id: 'mail-copy'})}</button>
      <button part="button back" @click=${acts.back}>${msg('Back to the form', {id: 'mail-back'})}</button>
      <button part="button discard" @click=${acts.discard}>${msg('Discard the draft', {id: 'mail-discard'})}</button>
    </div>
  </section>`;
}

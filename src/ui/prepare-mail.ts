import {msg, str} from '@lit/localize';
import {mailTo} from '../model/mail-to.ts';
import {referenceOf, type RightsRequestDraft} from '../model/rights-request.ts';
import {kindTitle} from './rights-words.ts';

/** A request written out as a letter, for the visitor to send. */
export interface PreparedMail {
  readonly text: string;
  /** Opens the mail program with it; missing where the site has named no address. */
  readonly url?: string;
}

/** In the words of the page; where it goes and who sends it is up to the visitor. */
export function prepareMail(draft: RightsRequestDraft & {readonly id: string}, address?: string): PreparedMail {
  const {kind, scope, role, child, email, details, id} = draft;
  const title = kindTitle(kind);
  const reference = referenceOf(id);
  const lines = [
    msg(str`Request about personal data: ${title}`, {id: 'mail-kind'}),
    kind === 'erase' &&
      (scope === 'customisation'
        ? msg('To be erased: only the customisation data of my orders', {id: 'mail-customisation'})
        : msg('To be erased: all of my data', {id: 'mail-all'})),
    role === 'guardian' && msg(str`I am the parent or guardian of: ${child ?? ''}`, {id: 'mail-child'}),
    msg(str`My e-mail address: ${email}`, {id: 'mail-email'}),
    msg(str`Reference: ${reference}`, {id: 'mail-reference'}),
    details?.trim() && `\n${details.trim()}`,
  ].filter((line) => typeof line === 'string' && line);
  const text = lines.join('\n');
  const subject = `${title} · ${reference}`;
  return {text, ...(address && {url: mailTo(address, subject, text)})};
}

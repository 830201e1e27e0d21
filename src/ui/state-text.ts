import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import {longDate} from './dates.ts';

/** Where the visitor stands, in a sentence with the date of the choice. */
export function stateText(consent: Consent): string {
  const {state} = consent;
  if (state.status === 'unasked' && consent.settings.presumed.size > 0)
    return msg('You have not chosen yet. Where you are, what is optional is on until you turn it off.', {
      id: 'state-presumed',
    });
  if (state.status === 'unasked')
    return msg('You have not chosen yet. Everything optional is off.', {id: 'state-unasked'});
  const date = longDate(consent, state.decision.decidedAt);
  const until = longDate(consent, state.decision.expiresAt);
  if (state.status === 'decided')
    return msg(str`Your choices were saved on ${date} and are valid until ${until}.`, {id: 'state-decided'});
  switch (state.reason) {
    case 'expired':
      return msg(str`Your choices of ${date} have expired. Everything optional is off until you choose again.`, {
        id: 'state-expired',
      });
    case 'policy-changed':
      return msg(
        str`The privacy policy has changed since your choices of ${date}. Everything optional is off until you choose again.`,
        {id: 'state-policy-changed'},
      );
    case 'choices-changed':
      return msg(
        str`What you can choose about has changed since your choices of ${date}. Everything optional is off until you choose again.`,
        {id: 'state-choices-changed'},
      );
  }
}

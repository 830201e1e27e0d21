import type {Consent} from '../consent/consent.ts';
import type {ShowEvent} from '../consent/events.ts';
import {holdBack} from '../consent/held-questions.ts';
import {isLeftUnasked} from '../consent/is-left-unasked.ts';

/** Prevents the banner for visitors who must not be asked; the button that opens the choices stays on the page. */
export function stayQuiet(consent: Consent): () => void {
  const refuse = (event: ShowEvent): void => {
    if (event.view === 'banner' && isLeftUnasked(consent)) holdBack(event);
  };
  document.addEventListener('ithn-show', refuse);
  return () => document.removeEventListener('ithn-show', refuse);
}

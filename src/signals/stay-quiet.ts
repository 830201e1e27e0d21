import type {Consent} from '../consent/consent.ts';
import {isLeftUnasked} from '../consent/unasked.ts';

/** Keeps the banner from asking whoever is not to be asked; the way back to the choices stays on the page. */
export function stayQuiet(consent: Consent): () => void {
  const refuse = (event: Event & {readonly view?: string}): void => {
    if (event.view === 'banner' && isLeftUnasked(consent)) event.preventDefault();
  };
  document.addEventListener('ithn-show', refuse);
  return () => document.removeEventListener('ithn-show', refuse);
}

// Brought where the browser sends Global Privacy Control, and not before: most banners never need these words.
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {refusedByGpc} from '../model/refused-by-gpc.ts';
import {gpcText} from './gpc-text.ts';
import {speak, speaking} from './localization.ts';
import {ownPart} from '../consent/own-part.ts';

const words = 'note-gpc';

let isWatching = false;

/** Puts the words into every banner that comes on the page. */
export function noteGpc(): void {
  if (isWatching) return;
  isWatching = true;
  const look = (): void => {
    const banner = document.querySelector<HTMLElement & {updateComplete?: Promise<unknown>}>('ithn-banner');
    const {consent} = meeting();
    if (banner && consent) void Promise.resolve(banner.updateComplete).then(() => write(banner, consent));
  };
  new MutationObserver(look).observe(ownPart('documentElement'), {childList: true});
  document.addEventListener('ithn-change', look);
  look();
}

async function write(banner: HTMLElement, consent: Consent): Promise<void> {
  const tag = await speak(consent, words, banner);
  const place = banner.shadowRoot?.querySelector('[part=text]');
  if (!place || !refusedByGpc(consent.settings).length) return; // it says no to nothing that this site has
  const old = place.querySelector('[part=gpc]');
  const note = old ?? document.createElement('p');
  note.part.add('gpc');
  note.textContent = ` ${speaking(tag, gpcText)}`; // on a phone the sentences stand in a line
  if (!old) place.querySelector(':scope > p:last-of-type')?.after(note);
}

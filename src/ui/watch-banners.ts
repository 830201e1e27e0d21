import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {ownPart} from '../consent/own-part.ts';

type Banner = HTMLElement & {updateComplete?: Promise<unknown>};

/**
 * Calls `write` for the banner on the page, for each that comes, and again when its language or the choice changes. A page may
 * put another root in its place, and `document.open()` takes the listeners: both are watched anew each time.
 */
export function watchBanners(write: (banner: HTMLElement, consent: Consent) => Promise<void>): void {
  const look = (): void => {
    for (const tree of [document, ownPart('documentElement')]) if (tree) comings.observe(tree, {childList: true});
    document.addEventListener('ithn-change', look);
    const banner = document.querySelector<Banner>('ithn-banner');
    const {consent} = meeting();
    if (!banner || !consent) return;
    languages.observe(banner, {attributeFilter: ['lang']});
    void Promise.resolve(banner.updateComplete).then(() => write(banner, consent).catch(console.error));
  };
  const languages = new MutationObserver(look);
  const comings = new MutationObserver(look);
  look();
}

import type {Settings} from './settings.ts';
import {meeting} from './meeting.ts';
import {waitAfterLoad} from './wait-after-load.ts';

/**
 * Logs that visitors are not asked, if an interface is expected but has not loaded five seconds after `load`, or if the
 * banner's tag belongs to code that is no Ithn.
 */
export function tellMissingInterface(settings: Settings): void {
  if (settings.ui === 'none') return;
  const {consent} = meeting();
  if (!consent) return; // stopped before this file had loaded
  waitAfterLoad(() => {
    const {presenter} = meeting();
    if (meeting().consent !== consent) return; // stopped meanwhile
    if (!presenter || !customElements.get('ithn-banner'))
      console.error(
        'ithn: visitors are not asked: createConsent() is running, but no interface has loaded. Add import "ithn/elements", or set ui: "none" if the page shows its own. If it is imported, the bundler has dropped it: keep the import for its side effect.',
      );
    else if (document.querySelector('ithn-banner')?.shadowRoot === null)
      console.error(
        'ithn: visitors are not asked: other code has registered <ithn-banner>. Import "ithn/elements" before it, or give its element another name.',
      );
  });
}

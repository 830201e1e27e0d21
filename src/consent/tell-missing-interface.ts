import type {Settings} from './settings.ts';
import {meeting} from './meeting.ts';

/** How long after the page has loaded an expected interface may take, in milliseconds. */
const waitMs = 5000;

/** Logs that visitors are not asked, if an interface is expected but has not loaded five seconds after `load`. */
export function tellMissingInterface(settings: Settings): void {
  if (settings.ui === 'none') return;
  const {consent} = meeting();
  if (!consent) return; // stopped before this file had loaded
  const look = (): void => {
    const {presenter} = meeting();
    if (meeting().consent !== consent) return; // stopped meanwhile
    if (presenter && customElements.get('ithn-banner')) return;
    console.error(
      'ithn: visitors are not asked: createConsent() is running, but no interface has loaded. Add import "ithn/elements", or set ui: "none" if the page shows its own. If it is imported, the bundler has dropped it: keep the import for its side effect.',
    );
  };
  const wait = (): void => void setTimeout(look, waitMs);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, {once: true});
}

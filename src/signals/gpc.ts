// Global Privacy Control, https://www.w3.org/TR/gpc/: the visitor's standing no to sale, to sharing and to targeted
// advertising. It is never a yes to anything.
import type {Consent} from '../consent/consent.ts';
import {refusedByGpc} from '../model/refused-by-gpc.ts';
import type {ConsentState} from '../model/state.ts';
import {grantedOf, recordWithout} from './record-without.ts';

/**
 * A yes that was given without the signal is beaten by it, before the gate hears of that yes, and what is left of it is
 * put on record with the source `gpc`. A yes given while the signal was on stands: it was meant for this site.
 */
export function honourGpc(consent: Consent): () => void {
  const {settings} = consent;
  const heed = (state: ConsentState): void => {
    if (state.status !== 'decided' || state.decision.gpc === true) return;
    const beaten = grantedOf(state, refusedByGpc(settings));
    if (beaten.length === 0 || [...settings.withheld].some((list) => list.join() === beaten.join())) return;
    settings.withheld.add(beaten);
    queueMicrotask(() => {
      settings.withheld.delete(beaten);
      // Somebody was faster: their choice counts.
      if (consent.state !== state) {
        heed(consent.state);
        return;
      }
      recordWithout(consent, state, beaten, 'gpc').catch(console.error);
    });
  };
  heed(consent.state);
  return consent.subscribe(heed, true);
}

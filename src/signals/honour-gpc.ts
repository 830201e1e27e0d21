// Global Privacy Control, https://www.w3.org/TR/gpc/: the visitor's general refusal of sale, sharing and targeted
// advertising. It never grants anything.
import {deny} from '../consent/deny.ts';
import type {Host} from '../consent/host.ts';
import {denyByGpc} from '../model/deny-by-gpc.ts';
import {refusedByGpc} from '../model/refused-by-gpc.ts';
import type {ConsentState} from '../model/state.ts';
import {grantedOf, recordWithout} from './record-without.ts';

/**
 * It overrides a yes that was given without the signal, before the gate is told about it, and the remainder is
 * recorded with the source `gpc`. A yes given while the signal was on is kept: it was meant for this site.
 */
export function honourGpc(host: Host): () => void {
  const {consent} = host;
  const heed = (state: ConsentState): void => {
    if (state.status !== 'decided' || state.decision.gpc === true) return;
    const {settings} = consent;
    const beaten = grantedOf(state, refusedByGpc(settings));
    const isDenied = consent.restrictions.denied.some(({ids}) => ids.join() === beaten.join());
    if (beaten.length === 0 || isDenied) return;
    const lift = deny(host, denyByGpc(settings, beaten), {isQuiet: true});
    queueMicrotask(() => {
      lift();
      // Another choice was made meanwhile, and counts.
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

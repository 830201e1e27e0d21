// Global Privacy Control, https://www.w3.org/TR/gpc/: the visitor's standing no to sale, to sharing and to targeted
// advertising. It is never a yes to anything.
import type {Consent} from '../consent/consent.ts';
import type {Settings} from '../consent/settings.ts';
import type {ConsentState} from '../model/state.ts';

/** What the signal says no to: advertising, whatever it carries, and every service that sells or shares data. */
export const refusedByGpc = ({categories, services}: Settings): string[] => [
  ...categories.filter(({id, required}) => id === 'advertising' && !required).map(({id}) => id),
  ...services.filter(({sale, share}) => sale === true || share === true).map(({id}) => id),
];

/**
 * A yes that was given without the signal is beaten by it, before the gate hears of that yes, and what is left of it is
 * put on record with the source `gpc`. A yes given while the signal was on stands: it was meant for this site.
 */
export function honourGpc(consent: Consent): () => void {
  const {settings} = consent;
  const heed = (state: ConsentState): void => {
    if (state.status !== 'decided' || state.decision.gpc === true) return;
    const {choices, locale, expiresAt} = state.decision;
    const flags: Readonly<Record<string, boolean | undefined>> = {...choices.categories, ...choices.services};
    const beaten = refusedByGpc(settings).filter((id) => flags[id] === true);
    if (beaten.length === 0 || [...settings.withheld].some((list) => list.join() === beaten.join())) return;
    settings.withheld.add(beaten);
    const keep = (all: readonly {readonly id: string}[]): Record<string, boolean> =>
      Object.fromEntries(all.map(({id}) => [id, flags[id] === true && !beaten.includes(id)]));
    queueMicrotask(() => {
      settings.withheld.delete(beaten);
      // Somebody was faster: their choice counts.
      if (consent.state !== state) {
        heed(consent.state);
        return;
      }
      consent
        .choose(
          {categories: keep(settings.categories), services: keep(settings.services)},
          {source: 'gpc', locale, expiresAt},
        )
        .catch(console.error);
    });
  };
  heed(consent.state);
  return consent.subscribe(heed, true);
}

// Salla's own bar (`salla-cookies-bar` of twilight-components, read in 2.14.387) stores accepted or rejected in
// Salla's storage and dispatches an event. If it is given the visitor's answer, it does not ask again.
import type {Consent} from '../consent/consent.ts';
import {vendorPage} from '../vendors/page.ts';
import {afterAnswer} from './after-answer.ts';

interface Salla {
  readonly storage?: {readonly set: (key: string, value: string) => void};
  readonly event?: {readonly emit?: (name: string) => void};
}
const salla = (): Salla | undefined => (vendorPage().Salla ?? vendorPage().salla) as Salla | undefined;

/** It has no categories, so accepted means all of them, and anything less is rejected. */
export const signalSallaBar = (consent: Consent): (() => void) =>
  afterAnswer(consent, {
    vendor: 'salla-bar',
    isThere: () => typeof salla()?.storage?.set === 'function',
    read: () => (consent.settings.categories.every(({id}) => consent.granted(id)) ? 'accepted' : 'rejected'),
    say: (word) => {
      salla()?.storage?.set('cookies-consent', word);
      salla()?.event?.emit?.(`salla-cookies-bar::${word}`);
    },
  });

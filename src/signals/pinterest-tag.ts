// Pinterest: `setconsent` with false stops its events and clears its cookies (according to public integrations of its
// tag).
import type {Consent} from '../consent/consent.ts';
import {tell} from '../vendors/page.ts';
import {follow, permits} from './follow.ts';
import {holdStub} from './hold-stub.ts';

export function signalPinterestTag(consent: Consent): () => void {
  const isGranted = (): boolean => permits(consent, 'advertising', 'pinterest-tag');
  const load = holdStub(
    'pintrk',
    'https://s.pinimg.com/ct/core.js',
    ([command]) => command === 'load',
    isGranted,
    (heard) => {
      const queue: unknown[][] = []; // arrays, unlike the others' snippets
      const take = (...command: unknown[]): void => {
        queue.push(command);
        heard(command);
      };
      return Object.assign(take, {queue, version: '3.0'});
    },
  );
  tell('pintrk', 'setconsent', false);
  return follow(consent, 'pinterest-tag', isGranted, (now) => {
    tell('pintrk', 'setconsent', now);
    load();
  });
}

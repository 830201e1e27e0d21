import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {AgeBand} from '../model/minors.ts';
import {number} from './plural.ts';
import {timeText} from './retention-words.ts';

/** An answer to the question of age, counted as the language counts: «أقل من 13 سنة», «18 سنة أو أكثر». */
export function bandText({from, below}: AgeBand, consent: Consent): string {
  if (below === undefined) {
    const years = timeText(from, 'years', consent);
    return msg(str`${years} or older`, {id: 'age-or-older'});
  }
  if (from === 0) {
    const years = timeText(below, 'years', consent);
    return msg(str`Younger than ${years}`, {id: 'age-younger'});
  }
  const last = timeText(below - 1, 'years', consent);
  const first = number(from, consent);
  return from === below - 1 ? last : msg(str`From ${first} to ${last}`, {id: 'age-between'});
}

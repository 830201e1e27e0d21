import {isTreatedAsMinor} from '../model/minors.ts';
import {chooseOver} from './choose-over.ts';
import {standingNow, type Minors} from './minors.ts';

/** Denies what is now denied to children, and withdraws a yes to it. */
export function enforce(minors: Minors, source?: 'guardian'): void {
  minors.lock.shut();
  takeBack(minors, source).catch(console.error);
}

/**
 * A stored yes to what is denied is withdrawn permanently, so that a server reading the cookie does not find it
 * either. A page may learn of a yes before the permission behind it: the yes is withheld, and withdrawn once that is
 * looked up.
 */
export async function takeBack(minors: Minors, source: 'api' | 'guardian' = 'api'): Promise<void> {
  if (!grantedThoughShut(minors).length) return;
  await minors.answers.refresh();
  minors.lock.shut();
  const granted = grantedThoughShut(minors);
  if (granted.length) await chooseOver(minors.consent, Object.fromEntries(granted.map((id) => [id, false])), {source});
}

function grantedThoughShut(minors: Minors): readonly string[] {
  const {state} = minors.consent;
  if (state.status !== 'decided' || !isTreatedAsMinor(standingNow(minors), minors.rules)) return [];
  const chosen: Readonly<Record<string, boolean | undefined>> = state.decision.choices.categories;
  return minors.lock.ids.filter((id) => chosen[id] === true);
}

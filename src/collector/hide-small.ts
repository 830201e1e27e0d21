import {countedEvents, type CountedEvent} from '../model/count.ts';
import type {Counts} from './counts.ts';

/** As returned: `null` if a number is too small. */
export type ToldCounts = Omit<Counts, CountedEvent> & {readonly [event in CountedEvent]: number | null};

/** The outcomes: together no more than `shown`. */
const outcomes = ['yes', 'no', 'chosen', 'ignored'] as const;

/**
 * Hides numbers above 0 and below `smallest`. The others must not reveal them: `shown` minus the visible outcomes
 * belongs to at least two hidden ones, is at least `smallest`, and more than one for each of them. Until that holds,
 * the next smallest outcome is hidden too, zeros last; if it cannot hold, so is `shown`.
 */
export function hideSmall(counts: Counts, smallest: number): ToldCounts {
  const hidden = new Set(countedEvents.filter((event) => counts[event] > 0 && counts[event] < smallest));
  const isTold = (event: CountedEvent): boolean => !hidden.has(event);
  const inOrder = outcomes
    .filter(isTold)
    .sort((one, other) => Number(!counts[one]) - Number(!counts[other]) || counts[one] - counts[other]);
  const isFound = (): boolean => {
    const told = outcomes.filter(isTold);
    const count = outcomes.length - told.length;
    const rest = told.reduce((sum, event) => sum - counts[event], counts.shown);
    return count > 0 && (count < 2 || rest < smallest || rest <= count);
  };
  for (const event of inOrder) if (isFound()) hidden.add(event);
  if (isFound()) hidden.add('shown');
  return {...counts, ...Object.fromEntries([...hidden].map((event) => [event, null]))};
}

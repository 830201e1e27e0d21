import {deny} from '../consent/deny.ts';
import type {Host} from '../consent/host.ts';
import type {MinorsConfig} from '../consent/minors-config.ts';
import type {Settings} from '../consent/settings.ts';
import {dayMs} from '../model/day.ts';
import {isInForce, lockedCategories, standingOf} from '../model/minors.ts';
import type {Restriction} from '../model/restriction.ts';
import type {KeptAnswers} from './kept-answers.ts';

/** The longest timer, about 24 days, in milliseconds. */
const longestTimerMs = 2 ** 31 - 1;

/** Denies what a child must not have. */
export interface Lock {
  /** The denied categories. */
  readonly ids: readonly string[];
  /** Denies exactly what the current answers require. */
  shut(): void;
  /** Calls `changed` after each update. Returns a function that stops this. */
  subscribe(changed: () => void): () => void;
  /** What is denied stays denied. */
  stop(): void;
}

/** The parts of a lock. */
export interface LockParts {
  readonly answers: KeptAnswers;
  readonly rules: MinorsConfig;
  readonly settings: Settings;
  /** Called when a permission has expired: a page may stay open longer than it lasts. */
  readonly onEnd: () => void;
}

/** A lock that denies nothing until `shut()` is first called. */
export function createLock(host: Host, {answers, rules, settings, onEnd}: LockParts): Lock {
  const listeners = new Set<() => void>();
  let ids: readonly string[] = [];
  let restriction: Restriction | undefined;
  let unlock: (() => void) | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;

  const waitForEnd = (now: number): void => {
    clearTimeout(end);
    const inForce = answers.records.filter((one) => isInForce(one, settings, now));
    const ends = inForce.map(({at}) => at + settings.validityDays * dayMs);
    if (ends.length) end = setTimeout(onEnd, Math.min(Math.min(...ends) - now, longestTimerMs));
  };
  return {
    get ids() {
      return ids;
    },
    shut() {
      const now = Date.now();
      const standing = standingOf(answers.band, rules);
      const next = lockedCategories(standing, answers.records, rules, settings, now);
      waitForEnd(now);
      if (next.join(' ') !== ids.join(' ') || !unlock) {
        const replaces = restriction;
        ids = next;
        restriction = {by: 'minors', ids, why: `the age group is ${standing}`};
        if (ids.length) unlock = deny(host, restriction, {replaces});
        else {
          unlock?.();
          unlock = () => {};
        }
      }
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    stop: () => clearTimeout(end),
  };
}

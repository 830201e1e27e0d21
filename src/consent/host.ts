import type {Restrictions} from '../model/restriction.ts';
import type {Consent} from './consent.ts';
import type {Settings} from './settings.ts';

/**
 * The interface that a feature gets to the consent it extends. Internal: users of the library hold a `Consent`, which
 * no feature writes to. A feature is a function `start…(host) → undo`.
 */
export interface Host {
  readonly consent: Consent;
  readonly isStopped: () => boolean;
  /** Replaces keys of the settings with values known later: expanded presets, the app's language. */
  configure(change: Partial<Settings>): void;
  /**
   * Replaces restrictions and calls the listeners; `isQuiet` skips that, for code that runs before them. Features
   * call `deny()` in deny.ts.
   */
  readonly restrict: (next: Partial<Restrictions>, isQuiet?: boolean) => void;
  /** Looks for a newer decision; the synchronous copy takes effect immediately. */
  refresh(): Promise<void>;
  /** Calls `undo` when the consent stops; immediately if it has already stopped. */
  readonly onStop: (undo: () => void) => void;
  /** Makes the visitor unasked again, here and on other pages. Stores nothing. */
  readonly forget: () => void;
}

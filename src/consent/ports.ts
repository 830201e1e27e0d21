import type {Decision} from '../model/decision.ts';
import type {Consent} from './consent.ts';
import type {Attempt} from './reporter.ts';

/** The latest decision where a synchronous read finds it. Both calls may throw. */
export interface Mirror {
  read(): unknown;
  write(decision: Decision): void;
}

/** The book of record. Every call may reject. */
export interface Book {
  /** The decision as kept, not yet trusted; `undefined` where there is none. Makes nothing. */
  read(): Promise<unknown>;
  /** Fulfilled when the decision is safely kept. */
  record(decision: Decision): Promise<void>;
}

/** Tells the other pages of this site that something was decided. */
export interface Tabs {
  tell(): void;
  /** Calls back when another page has decided, or this one comes back after it may have. Returns the way to stop. */
  listen(heard: () => void): () => void;
}

/** Something that follows the consent for as long as it runs; returns its own undo. */
export type Effect = (consent: Consent, attempt: Attempt) => () => void;

import type {Visit} from '../visit.ts';

/** The answer that a pass gives: everything, nothing, or one category. */
export type Wanted = 'yes' | 'no' | {readonly category: string};

/** Answers a banner as a visitor would. */
export interface Driver {
  /** `ithn`, the name that autoconsent has for the tool, or `patterns`. */
  readonly name: string;
  /** False: this answer was not possible; nothing is guessed. */
  answer(visit: Visit, wanted: Wanted): Promise<boolean>;
  /** Withdraws consent through the page's own controls. */
  withdraw(visit: Visit): Promise<boolean>;
}

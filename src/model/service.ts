import type {Localized} from './localized.ts';

/** One thing a service keeps in the browser. */
export interface StoredItem {
  /** The exact name, or a pattern with `*`: `_ga_*`. */
  readonly name: string;
  readonly kind?: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  /** How long it stays, in days; 0: until the browser is closed. Absent: not said of a cookie, and storage has no such term. */
  readonly days?: number;
  readonly purpose?: Localized;
}

/** One thing that stores or sends. */
export interface Service<CategoryId extends string = string, Id extends string = string> {
  readonly id: Id;
  readonly name?: Localized;
  /** All of them must be granted. */
  readonly categories: readonly CategoryId[];
  readonly provider?: Localized;
  readonly purpose?: Localized;
  readonly policyUrl?: string;
  readonly contact?: string;
  /** Host names it talks to; each stands for its subdomains too. */
  readonly hosts?: readonly string[];
  /** A bare name is a cookie. */
  readonly stores?: readonly (string | StoredItem)[];
  /** ISO 3166-1 codes of the countries the data goes to. */
  readonly countries?: readonly string[];
  readonly transferMechanism?: Localized;
  readonly retention?: Localized;
  /** Personal data is sold to it, or given for its own ends: contradicts a policy that promises neither; GPC says no. */
  readonly sale?: boolean;
  /** Personal data is shared with it for advertising across sites; GPC says no. */
  readonly share?: boolean;
}

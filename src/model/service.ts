import type {Localized} from './localized.ts';
import type {Retention} from './retention.ts';

/** One thing a service keeps in the browser. */
export interface StoredItem {
  /** The exact name, or a pattern with `*`: `_ga_*`. */
  readonly name: string;
  readonly kind?: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  /** How long it stays, in days; 0: until the browser is closed. Absent: not said of a cookie, and storage has no such term. */
  readonly days?: number;
  readonly purpose?: Localized;
  /** Remembers the visitor's no, for the service itself: stays when a withdrawal removes the rest. */
  readonly optOut?: boolean;
}

/** The three kinds of provider that the bakery's policy knows; only the third waits for a yes. */
export const providerKinds = ['payment', 'delivery', 'marketing'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** A legal step for data that leaves the country: `clauses`, `adequacy`, `explicit-consent`, a framework joined, or own words. */
export type TransferMechanism = {readonly framework: Localized} | Localized;

/** One thing that stores or sends. */
export interface Service<CategoryId extends string = string, Id extends string = string> {
  readonly id: Id;
  readonly name?: Localized;
  /** All of them must be granted. */
  readonly categories: readonly CategoryId[];
  readonly provider?: Localized;
  readonly kind?: ProviderKind;
  readonly purpose?: Localized;
  readonly policyUrl?: string;
  readonly contact?: string;
  /** Host names it talks to; each stands for its subdomains too. */
  readonly hosts?: readonly string[];
  /** A bare name is a cookie. */
  readonly stores?: readonly (string | StoredItem)[];
  /** ISO 3166-1 codes of the countries the data goes to. */
  readonly countries?: readonly string[];
  /** Personal data is sold to it, or given for its own ends: contradicts a policy that promises neither; GPC says no. */
  readonly sale?: boolean;
  /** Personal data is shared with it for advertising across sites; GPC says no. */
  readonly share?: boolean;
  readonly transferMechanism?: TransferMechanism;
  /** What the provider does to protect the data: encryption, access control, certificates. */
  readonly safeguards?: Localized;
  readonly retention?: Localized | Retention;
}

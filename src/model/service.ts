import type {Localized} from './localized.ts';
import type {Retention} from './retention.ts';

/** One item that a service stores in the browser. */
export interface StoredItem {
  /** The exact name, or a pattern with `*`: `_ga_*`. */
  readonly name: string;
  readonly kind?: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
  /**
   * How long it lasts, in days; 0: until the browser is closed. Absent: not stated for a cookie; other storage has no
   * expiry.
   */
  readonly days?: number;
  readonly purpose?: Localized;
  /** Stores the visitor's refusal for the service itself: kept when a withdrawal removes the rest. */
  readonly optOut?: boolean;
}

/** The three kinds of provider in the bakery's policy; only the third waits for consent. */
export const providerKinds = ['payment', 'delivery', 'marketing'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/**
 * The legal basis for transfers abroad: `clauses`, `adequacy`, `explicit-consent`, a framework, or the site's own
 * text.
 */
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
  /** Host names it contacts, each including its subdomains. */
  readonly hosts?: readonly string[];
  /** A plain string is a cookie. */
  readonly stores?: readonly (string | StoredItem)[];
  /** ISO 3166-1 codes of the countries the data goes to. */
  readonly countries?: readonly string[];
  /**
   * Personal data is sold to it or given for its own purposes: contradicts a policy that promises neither; denied by
   * GPC.
   */
  readonly sale?: boolean;
  /** Personal data is shared with it for cross-site advertising; denied by GPC. */
  readonly share?: boolean;
  readonly transferMechanism?: TransferMechanism;
  /** What the provider does to protect the data: encryption, access control, certificates. */
  readonly safeguards?: Localized;
  readonly retention?: Localized | Retention;
}

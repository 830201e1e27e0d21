import type {AgeRules} from '../model/minors.ts';
import type {GuardianAnswer, GuardianRequest} from './people.ts';

/** What children are asked, and what is denied to them. */
export interface MinorsConfig extends AgeRules {
  /** Asks for the age before asking for consent. */
  readonly ask?: boolean;
  /** The age of majority. There is no default: it differs by jurisdiction. */
  readonly threshold?: number;
  /** Other ages, by country (ISO 3166-1); `jurisdiction` selects one. */
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly jurisdiction?: string;
  /** A site for children: visitors of unknown age are treated as minors. */
  readonly childDirected?: boolean;
  /** The band that the site already knows, for example from the account; the visitor is then not asked. */
  readonly band?: 'minor' | 'adult';
  /** The limits of the age bands, besides the threshold; 13, 16, 18 by default. */
  readonly bands?: readonly number[];
  /** The categories that are denied to children; `advertising` by default. */
  readonly advertising?: readonly string[];
  /** Verifies guardians; without it nothing can be allowed for a minor. */
  readonly guardian?: {
    readonly endpoint?: string;
    readonly check?: (request: GuardianRequest) => Promise<GuardianAnswer>;
    /** The contact that the form asks for; by default `email` with an endpoint, `none` with a function. */
    readonly contact?: 'email' | 'phone' | 'none';
    /** Whether a guardian may allow advertising too; by default nobody can. */
    readonly advertising?: boolean;
  };
}

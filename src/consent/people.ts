// What the interface may ask of the wings that concern people: children and their guardians, notices. It meets them at the
// page's meeting place, since wings never import each other.
import type {AgeBand, GuardianRecord, Relation, Standing} from '../model/minors.ts';
import type {BreachNotice, PolicyNotice} from '../model/notice.ts';

/** A few things kept in this browser besides the decision. Every call may reject. */
export interface Keep {
  /** Makes nothing where there is nothing. */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  /** Reads and writes in one, so that two pages cannot lose what the other one wrote. */
  change(key: string, change: (value: unknown) => unknown): Promise<void>;
}

/** What is asked of whoever makes sure that somebody is the guardian. */
export interface GuardianRequest {
  readonly relation: Relation;
  /** Category ids. */
  readonly purposes: readonly string[];
  /** Where the guardian can be asked; goes to the checker and is kept nowhere here. */
  readonly contact?: string;
  /** The checker's own number, where it was asked before. */
  readonly reference?: string;
  /** Random; the same request tried again has the same, so that nobody is asked twice. Not there with a `reference`. */
  readonly id?: string;
  readonly locale: string;
}

/** What the checker says. */
export type GuardianAnswer =
  | {readonly status: 'approved'; readonly method: string; readonly reference?: string}
  | {readonly status: 'pending'; readonly reference: string}
  | {readonly status: 'refused'};

/** Where a guardian's permission stands. */
export type GuardianState =
  | {readonly status: 'none' | 'asking' | 'refused' | 'unconfirmed'}
  | {readonly status: 'pending'; readonly since: number}
  | {readonly status: 'given'; readonly record: GuardianRecord};

/** What `<ithn-age-gate>` stands on. */
export interface MinorsDesk {
  readonly standing: Standing;
  readonly bands: readonly AgeBand[];
  /** The site wants to know, and nobody has answered on this page. */
  readonly isAsking: boolean;
  /** A child's rules hold. */
  readonly isLocked: boolean;
  readonly guardian: GuardianState;
  /** What a guardian can allow; empty where the site has named nobody who checks. */
  readonly purposes: readonly string[];
  answer(band: AgeBand): Promise<void>;
  /** Rather not said: nothing is kept, and what a child must not have stays shut. */
  skip(): void;
  ask(request: Omit<GuardianRequest, 'reference' | 'id'>): Promise<void>;
  revoke(): Promise<void>;
  subscribe(changed: () => void): () => void;
}

/** What `<ithn-notice>` stands on. */
export interface NoticeDesk {
  /** What has not been acknowledged in this browser, the newest first. */
  readonly open: readonly BreachNotice[];
  /** The newest effective date of the policy that the site has named, and what is new in it. */
  readonly policy: Pick<PolicyNotice, 'effective'> & Partial<PolicyNotice>;
  /** The site's feeds have come, or will not. */
  readonly ready: Promise<void>;
  acknowledge(id: string): Promise<void>;
  subscribe(changed: () => void): () => void;
}

// What the features for people (children, guardians, notices, objections) offer to the interface. It finds them in the page's
// meeting object, because folders on one floor never import each other.
import type {Choices} from '../model/decision.ts';
import type {AgeBand, GuardianRecord, Relation, Standing} from '../model/minors.ts';
import type {BreachNotice, PolicyNotice} from '../model/notice.ts';

/** A store in this browser for a few values besides the decision. Every call may reject. */
export interface Keep {
  /** Creates no database if there is none. */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  /** Reads and writes in one transaction, so that two pages cannot overwrite each other. */
  change(key: string, change: (value: unknown) => unknown): Promise<void>;
}

/** The request to whoever verifies the guardian. */
export interface GuardianRequest {
  readonly relation: Relation;
  /** Category ids. */
  readonly purposes: readonly string[];
  /** The guardian's contact; passed to the checker and not stored here. */
  readonly contact?: string;
  /** The checker's own reference, if it was asked before. */
  readonly reference?: string;
  /** Random; a retry has the same, so that nobody is asked twice. Absent with a `reference`. */
  readonly id?: string;
  readonly locale: string;
}

/** The checker's answer. */
export type GuardianAnswer =
  | {readonly status: 'approved'; readonly method: string; readonly reference?: string}
  | {readonly status: 'pending'; readonly reference: string}
  | {readonly status: 'refused'};

/** The state of a guardian's permission. */
export type GuardianState =
  | {readonly status: 'none' | 'asking' | 'refused' | 'unconfirmed'}
  | {readonly status: 'pending'; readonly since: number}
  | {readonly status: 'given'; readonly record: GuardianRecord};

/** What `<ithn-age-gate>` needs. */
export interface MinorsDesk {
  readonly standing: Standing;
  readonly bands: readonly AgeBand[];
  /** The site asks for the age, and the visitor has not answered. */
  readonly isAsking: boolean;
  /** The rules for children apply. */
  readonly isLocked: boolean;
  readonly guardian: GuardianState;
  /** What a guardian can allow; empty if the site has no way to verify guardians. */
  readonly purposes: readonly string[];
  answer(band: AgeBand): Promise<void>;
  /** The visitor declines to answer: nothing is stored, and what a child must not have stays denied. */
  skip(): void;
  ask(request: Omit<GuardianRequest, 'reference' | 'id'>): Promise<void>;
  revoke(): Promise<void>;
  subscribe(changed: () => void): () => void;
}

/** What the banner needs to ask about a choice from another site of the controller. */
export interface HandoverDesk {
  /** The host name of that site. */
  readonly from: string;
  /** What was chosen there, of what this site asks about. */
  readonly choices: Choices;
  /** The visitor chooses the same here; without effect once there is another answer. */
  take(context: {readonly locale: string; readonly shown: string}): Promise<void>;
}

/** What `<ithn-notice>` needs. */
export interface NoticeDesk {
  /** What has not been acknowledged in this browser, the newest first. */
  readonly open: readonly BreachNotice[];
  /** The newest effective date of the policy that the site has named, and what is new in it. */
  readonly policy: Pick<PolicyNotice, 'effective'> & Partial<PolicyNotice>;
  /** The site's feeds have loaded or failed. */
  readonly ready: Promise<void>;
  acknowledge(id: string): Promise<void>;
  subscribe(changed: () => void): () => void;
}

/** What somebody needs who tells the visitor what runs until they object. */
export interface ObjectionDesk {
  /** The categories that run as soon as the visitor has been told so. */
  readonly waiting: readonly string[];
  /** A sentence that names these is in sight: they run from now on. */
  told(ids: readonly string[]): void;
}

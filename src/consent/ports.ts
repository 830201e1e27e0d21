import type {Decision} from '../model/decision.ts';
import type {PageWanted, Receipt, ReceiptPage} from '../model/receipt.ts';
import type {Verification} from '../model/verify-receipts.ts';
import type {RightsRequest, RightsRequestDraft} from '../model/rights-request.ts';
import type {Consent, RecordFormat} from './consent.ts';
import type {Host} from './host.ts';
import type {Attempt} from './reporter.ts';
import type {RequestBook} from './request-book.ts';
import type {Presenter} from './meeting.ts';

/** The latest decision, readable synchronously. Both calls may throw. */
export interface Mirror {
  read(): Decision | undefined;
  write(decision: Decision): void;
}

/** The book of record. Every call may reject. */
export interface Book {
  /** The stored decision, not yet validated; `undefined` if there is none. Creates no database. */
  read(): Promise<unknown>;
  /** Resolves when the decision is stored, together with the draft of its receipt. */
  record(decision: Decision, draft?: ReceiptDraft): Promise<unknown>;
}

/** What a receipt needs that cannot be determined later. */
export interface ReceiptDraft extends Decision {
  /** The exact words that were shown, or their SHA-256 in hex. */
  readonly shown?: string | undefined;
}

/** Loaded only when the record is needed; every call may reject. */
export interface Records {
  /** Seals the drafts, chains the receipts, and sends them if the site wants that. */
  seal(consent: Consent): Promise<void>;
  receipts(consent: Consent, page: PageWanted): Promise<ReceiptPage>;
  receipts(consent: Consent): Promise<Receipt[]>;
  verifyReceipts(consent: Consent): Promise<Verification>;
  exportRecords(consent: Consent, as?: RecordFormat, loadPresenter?: () => Promise<Presenter>): Promise<Blob>;
  /** Records that the visitor is told about the policy's effective date; `false` if they had already been told. */
  noticed(consent: Consent): Promise<boolean>;
  /** Makes the request of the draft; without one, returns the requests made here. */
  request(consent: Consent, draft?: RightsRequestDraft): Promise<RightsRequest | RequestBook>;
  /** Rejects with what is wrong with invalid choices. */
  refuse(consent: Consent, choices: unknown): Promise<never>;
  /** Rejects with what is wrong with a decision's context. */
  refuseContext(consent: Consent, context: unknown): Promise<never>;
  /** Rejects, because a yes needs a user gesture. */
  refuseGesture(consent: Consent): Promise<never>;
  /** Reports that a condition names a category that the site does not have. */
  tellUnknown(consent: Consent, name: string): Promise<void>;
  /** Removes everything the library has stored here, and has the features do the same. */
  erase(consent: Consent, host: Host): Promise<void>;
}

/** Notifies the other pages of this site of a decision. */
export interface Tabs {
  tell(): void;
  /**
   * Calls back when another page has decided, or this page returns after that may have happened. Returns a function
   * that stops this.
   */
  listen(heard: () => void): () => void;
}

/** Code that follows the consent while it runs; returns its undo function. */
export type Effect = (consent: Consent, attempt: Attempt) => () => void;

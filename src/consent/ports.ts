import type {Decision} from '../model/decision.ts';
import type {PageWanted, Receipt, ReceiptPage} from '../model/receipt.ts';
import type {Verification} from '../model/verify-receipts.ts';
import type {RightsRequest, RightsRequestDraft} from '../model/rights-request.ts';
import type {Consent, RecordFormat} from './consent.ts';
import type {Attempt} from './reporter.ts';
import type {RequestBook} from './request-book.ts';
import type {Presenter} from './shared.ts';

/** The latest decision where a synchronous read finds it. Both calls may throw. */
export interface Mirror {
  read(): Decision | undefined;
  write(decision: Decision): void;
}

/** The book of record. Every call may reject. */
export interface Book {
  /** The decision as kept, not yet trusted; `undefined` where there is none. Makes nothing. */
  read(): Promise<unknown>;
  /** Fulfilled when the decision is safely kept, together with the draft of its receipt. */
  record(decision: Decision, draft?: ReceiptDraft): Promise<unknown>;
}

/** What a receipt will say beyond what is known later too. */
export interface ReceiptDraft extends Decision {
  /** The exact words that were shown, or their SHA-256 in hex. */
  readonly shown?: string | undefined;
}

/** What is fetched only when somebody wants the record; every call may reject. */
export interface Records {
  /** Makes receipts of the drafts, chains them, sends them where the site wants them. */
  seal(consent: Consent): Promise<void>;
  receipts(consent: Consent, page: PageWanted): Promise<ReceiptPage>;
  receipts(consent: Consent): Promise<Receipt[]>;
  verifyReceipts(consent: Consent): Promise<Verification>;
  exportRecords(consent: Consent, as?: RecordFormat, loadPresenter?: () => Promise<Presenter>): Promise<Blob>;
  /** Notes that the visitor is told of the policy's effective date; `false` where they were before. */
  noticed(consent: Consent): Promise<boolean>;
  /** Asks for what the draft says; without one, gives the requests made here. */
  request(consent: Consent, draft?: RightsRequestDraft): Promise<RightsRequest | RequestBook>;
  /** Rejects, with what is wrong about choices that cannot be taken. */
  refuse(consent: Consent, choices: unknown): Promise<never>;
  /** Removes everything the library ever wrote here. */
  erase(consent: Consent): Promise<void>;
}

/** Tells the other pages of this site that something was decided. */
export interface Tabs {
  tell(): void;
  /** Calls back when another page has decided, or this one comes back after it may have. Returns the way to stop. */
  listen(heard: () => void): () => void;
}

/** Something that follows the consent for as long as it runs; returns its own undo. */
export type Effect = (consent: Consent, attempt: Attempt) => () => void;

import type {Choices, Decision, Source} from '../model/decision.ts';
import type {PageWanted, Receipt, ReceiptPage} from '../model/receipt.ts';
import type {RightsRequest, RightsRequestDraft} from '../model/rights-request.ts';
import type {ConsentState} from '../model/state.ts';
import type {Verification} from '../model/verify-receipts.ts';
import type {RequestBook} from './request-book.ts';
import type {Settings} from './settings.ts';

/** What can be shown to the visitor. */
export type View = 'banner' | 'preferences' | 'rights';
/** For programs, or for people. */
export type RecordFormat = 'json' | 'html';

/** `'beacon'`, `'beacon advertising'` (both), `'!beacon'` (while denied). */
export type Condition<Id extends string> = Id | `!${Id}` | `${Id | `!${Id}`} ${string}`;

/** What a caller of a decision may say about it; the interface says `banner-accept` and so on. */
export interface DecisionContext {
  readonly source?: Source;
  /** BCP 47 tag of the language the words were shown in. */
  readonly locale?: string;
  /** The exact words that were shown, or their SHA-256 in hex: the receipt keeps the hash, the export both. */
  readonly shown?: string;
  /** Until when, in milliseconds, where what is kept of a former choice must not live longer than that. */
  readonly expiresAt?: number;
}

/** What a developer must know about how the library got on. */
export interface Status {
  /** Where choices are kept. */
  readonly storage: 'indexeddb' | 'cookie' | 'memory';
  /** The library ran after something of the page: what stands above it, or has been parsed, it could not hold. */
  readonly late: boolean;
  /** Hosts of others that this page reached before a yes. */
  readonly slipped: readonly string[];
}

export type ConsentListener = (state: ConsentState, previous: ConsentState) => void;

/** The running consent of one page. */
export interface Consent<CategoryId extends string = string, ServiceId extends string = string> {
  readonly state: ConsentState;
  /** Fulfilled once the book of record has been read, or could not be. Never rejects. */
  readonly ready: Promise<void>;
  /** The configuration as understood, defaults filled in. */
  readonly settings: Settings;
  /** Whether all of the named categories are granted now; an unknown one never is. */
  granted(categories: Condition<CategoryId>): boolean;
  /** Whether all categories of the declared service are granted and the service itself is not refused. */
  grantedService(id: ServiceId): boolean;
  /** Fulfilled at the first moment the condition holds; perhaps never. */
  whenGranted(categories: Condition<CategoryId>): Promise<void>;
  /** Calls `run` whenever the condition begins to hold and what it returned when it ends. Returns the way to take it back. */
  gate(categories: Condition<CategoryId>, run: () => void | (() => void)): () => void;
  /** The four acts are effective at once; the promise settles when the decision is on record. */
  acceptAll(context?: DecisionContext): Promise<Decision>;
  rejectAll(context?: DecisionContext): Promise<Decision>;
  choose(choices: Choices<CategoryId, ServiceId>, context?: DecisionContext): Promise<Decision>;
  withdraw(context?: DecisionContext): Promise<Decision>;
  /**
   * Shows the banner, the preferences or the rights form; without a name what is shown already, or else what fits: the
   * preferences where there is a decision, the banner where there is none. `ithn-show` can prevent it.
   */
  show(view?: View): void;
  hide(): void;
  /** The record of every decision on this device, oldest first, each chained to the one before. */
  receipts(): Promise<Receipt[]>;
  /** A page of it, the newest first; however long the record is, no more than that is read. */
  receipts(page: PageWanted): Promise<ReceiptPage>;
  /** Whether no receipt was changed, removed or inserted since it was made. */
  verifyReceipts(): Promise<Verification>;
  /**
   * The whole record as a file: `json`, in fields of our own, of ISO/IEC TS 27560 and of Kantara 1.1, or `html`, a page
   * to read and print in the visitor's language.
   * @throws ConsentError for any other format, and for `html` where no interface comes: import `ithn/elements` for it.
   */
  exportRecords(as?: RecordFormat): Promise<Blob>;
  /** Puts on record that the visitor is told of the policy's effective date; `false` where they were before. */
  noticed(): Promise<boolean>;
  /**
   * Asks the site for what a customer has a right to: sent to `rights.endpoint`, kept and tried again until it is
   * confirmed. Without an endpoint nothing is sent, and `mailUrl` opens a mail with everything written out.
   * @throws ConsentError naming the fields that are wrong.
   */
  request(draft: RightsRequestDraft): Promise<RightsRequest>;
  /** Without a draft: the requests made in this browser. */
  request(): Promise<RequestBook>;
  /**
   * Removes everything this library ever wrote in this browser; the visitor is unasked again. A request that the site has
   * not confirmed is sent once more first; one that goes unconfirmed is named by `ithn-error` with the code `request`.
   */
  erase(): Promise<void>;
  /** Holds and releases marked things in another tree too, such as an open shadow root of the page's own. Returns the way to stop. */
  watch(root: Node & ParentNode): () => void;
  /**
   * Calls the listener after every change of state; `first` before those that did not ask to be, as a signal must speak
   * before the gate opens. Returns the way to stop.
   */
  subscribe(listener: ConsentListener, first?: boolean): () => void;
  /** Denies these categories, whatever was or will be chosen, until the returned function is called. */
  withhold(categories: readonly CategoryId[]): () => void;
  status(): Status;
  /** Takes everything back: observers, listeners, the interface. The page stays as it is. */
  stop(): void;
}

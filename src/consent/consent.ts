import type {Choices, Decision, Source} from '../model/decision.ts';
import type {PageWanted, Receipt, ReceiptPage} from '../model/receipt.ts';
import type {RightsRequest, RightsRequestDraft} from '../model/rights-request.ts';
import type {Restriction, Restrictions} from '../model/restriction.ts';
import type {ConsentState} from '../model/state.ts';
import type {Verification} from '../model/verify-receipts.ts';
import type {ConfigCheck} from './config-check.ts';
import type {RequestBook} from './request-book.ts';
import type {Settings} from './settings.ts';

/** What can be shown to the visitor. */
export type View = 'banner' | 'preferences' | 'rights';
/** For programs, or for people. */
export type RecordFormat = 'json' | 'html';

type Term<Id extends string> = Id | `!${Id}`;

/**
 * `'beacon'`, `'beacon advertising'` (both), `'!beacon'` (while denied). TypeScript checks the first two names; the
 * type of longer lists would grow exponentially.
 */
export type Condition<Id extends string> = Term<Id> | `${Term<Id>} ${Term<Id>}` | `${Term<Id>} ${Term<Id>} ${string}`;

/** What the caller may state about a decision; the interface uses `banner-accept` and so on. */
export interface DecisionContext {
  readonly source?: Source;
  /** BCP 47 tag of the language in which the question was shown. */
  readonly locale?: string;
  /** The exact text shown, or its SHA-256 in hex: the receipt contains the hash, the export both. */
  readonly shown?: string;
  /** Expiry in milliseconds, if what remains of an earlier choice must not outlast that choice. */
  readonly expiresAt?: number;
}

/** Diagnostic facts for developers. */
export interface Status {
  /** Where choices are stored. */
  readonly storage: 'indexeddb' | 'cookie' | 'memory';
  /** The library ran as an async, deferred or added script, so what was parsed before is not held. `slipped` has what stood above the tag. */
  readonly late: boolean;
  /** Third-party hosts that this page contacted before a yes. */
  readonly slipped: readonly string[];
  /** How far the configuration is checked. */
  readonly configuration: ConfigCheck;
  /** What is denied regardless of the choice, by whom and why. */
  readonly denied: readonly Restriction[];
  /** The categories that are on without an answer: their law works by opt-out, or until the visitor objects. */
  readonly presumed: readonly string[];
  /** The categories that a law lets run where this visitor is until somebody objects, on or off by now. */
  readonly objectable?: readonly string[];
}

export type ConsentListener = (state: ConsentState, previous: ConsentState) => void;

/** The running consent of one page. */
export interface Consent<CategoryId extends string = string, ServiceId extends string = string> {
  readonly state: ConsentState;
  /** Fulfilled once the book of record has been read, or could not be. Never rejects. */
  readonly ready: Promise<void>;
  /** The configuration with defaults filled in. */
  readonly settings: Settings;
  /** What applies in addition to the decision: denials, and what is on before any choice. */
  readonly restrictions: Restrictions;
  /** Whether all named categories are granted now; an unknown one never is. */
  granted(categories: Condition<CategoryId>): boolean;
  /** Whether all categories of the declared service are granted and the service itself is not refused. */
  grantedService(id: ServiceId): boolean;
  /** Resolves as soon as the condition holds; possibly never. */
  whenGranted(categories: Condition<CategoryId>): Promise<void>;
  /**
   * Calls `run` whenever the condition becomes true, and the function it returned when the condition becomes false.
   * Returns a function that ends this.
   */
  gate(categories: Condition<CategoryId>, run: () => void | (() => void)): () => void;
  /** The four actions take effect immediately; the promise settles when the decision is recorded. */
  acceptAll(context?: DecisionContext): Promise<Decision>;
  rejectAll(context?: DecisionContext): Promise<Decision>;
  choose(choices: Choices<CategoryId, ServiceId>, context?: DecisionContext): Promise<Decision>;
  withdraw(context?: DecisionContext): Promise<Decision>;
  /**
   * Shows the banner, the preferences or the rights form. Without a name it shows the current view, or else the
   * preferences if there is a decision and the banner if not. `ithn-show` can prevent it.
   */
  show(view?: View): void;
  hide(): void;
  /** The record of every decision on this device, oldest first, each chained to the one before. */
  receipts(): Promise<Receipt[]>;
  /** One page of the record, newest first; only that page is read, however long the record is. */
  receipts(page: PageWanted): Promise<ReceiptPage>;
  /** Whether no receipt has been changed, removed or inserted. */
  verifyReceipts(): Promise<Verification>;
  /**
   * The whole record as a file: `json`, with our own fields and those of ISO/IEC TS 27560 and Kantara 1.1, or `html`,
   * a page to read and print in the visitor's language. @throws ConsentError for any other format, and for `html`
   * without the interface: import `ithn/elements`.
   */
  exportRecords(as?: RecordFormat): Promise<Blob>;
  /** Records that the visitor is told about the policy's effective date; `false` if they had already been told. */
  noticed(): Promise<boolean>;
  /**
   * Makes a rights request: sends it to `rights.endpoint`, stores it and retries until it is confirmed. Without an
   * endpoint nothing is sent, and `mailUrl` opens a prepared e-mail. @throws ConsentError naming the invalid fields.
   */
  request(draft: RightsRequestDraft): Promise<RightsRequest>;
  /** Without a draft: the requests made in this browser. */
  request(): Promise<RequestBook>;
  /**
   * Removes everything this library has stored in this browser; the visitor is unasked again. Requests that the site
   * has not confirmed are sent once more first; those still unconfirmed are reported by `ithn-error` with the code
   * `request`.
   */
  erase(): Promise<void>;
  /**
   * Holds and releases marked elements in another tree too, such as an open shadow root of the page. Returns a
   * function that stops this.
   */
  watch(root: Node & ParentNode): () => void;
  /**
   * Calls the listener after every change of state; those with `first` are called before the others, because signals
   * must be sent before the gate opens. Returns a function that unsubscribes it.
   */
  subscribe(listener: ConsentListener, first?: boolean): () => void;
  status(): Status;
  /** Removes observers, listeners and the interface. The page stays unchanged. */
  stop(): void;
}

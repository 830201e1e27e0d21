import type {RightsRequest, RightsRequestDraft} from '../model/rights-request.ts';

/** A form as it was left: whatever had been filled in. */
export type UnfinishedRequest = Partial<Record<keyof RightsRequestDraft, string>> & {readonly id: string};

/** What this browser knows of its visitor's requests. Every call may reject where nothing can be kept. */
export interface RequestBook {
  /** Newest first. */
  list(): Promise<RightsRequest[]>;
  /** Sends what waits, and asks the site how the others stand; the list after that. */
  refresh(): Promise<RightsRequest[]>;
  /** Forgets a request here; the site keeps it. */
  forget(id: string): Promise<void>;
  /** Makes a draft of a request that the site's server would not have; `undefined` where there is none of that kind. */
  reopen(id: string): Promise<UnfinishedRequest | undefined>;
  /** What was being written when the page was left; of several the last. */
  unfinished(): Promise<UnfinishedRequest | undefined>;
  /**
   * Keeps a draft and gives the id it is kept under: a new one where another page has gone on with it since this page
   * kept or read it as `former`, so that neither loses its words.
   */
  keepUnfinished(draft: UnfinishedRequest, former?: UnfinishedRequest): Promise<string>;
  /** The id to send a draft under, for the same reason. */
  claimUnfinished(draft: UnfinishedRequest, former?: UnfinishedRequest): Promise<string>;
  discardUnfinished(id: string): Promise<void>;
  /** Whether these very words were sent under this id, by this page or another one. */
  isSent(draft: UnfinishedRequest): Promise<boolean>;
  /** Calls back when something changed, in this page or another one. Returns the way to stop. */
  watch(changed: () => void): () => void;
}

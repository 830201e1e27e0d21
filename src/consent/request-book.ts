import type {RightsRequest, RightsRequestDraft} from '../model/rights-request.ts';

/** An unfinished form: whatever was filled in. */
export type UnfinishedRequest = Partial<Record<keyof RightsRequestDraft, string>> & {readonly id: string};

/** The visitor's requests in this browser. Every call may reject if nothing can be stored. */
export interface RequestBook {
  /** Newest first. */
  list(): Promise<RightsRequest[]>;
  /** Sends waiting requests, asks the site for the status of the others, and returns the updated list. */
  refresh(): Promise<RightsRequest[]>;
  /** Deletes a request here; the site keeps it. */
  forget(id: string): Promise<void>;
  /** Turns a request that the site's server rejected back into a draft; `undefined` if there is none. */
  reopen(id: string): Promise<UnfinishedRequest | undefined>;
  /** The latest unfinished draft from an earlier page. */
  unfinished(): Promise<UnfinishedRequest | undefined>;
  /**
   * Stores a draft and returns its id: a new one if another page has changed it since this page stored or read it as
   * `former`, so that neither loses its text.
   */
  keepUnfinished(draft: UnfinishedRequest, former?: UnfinishedRequest): Promise<string>;
  /** The id to send a draft under, for the same reason. */
  claimUnfinished(draft: UnfinishedRequest, former?: UnfinishedRequest): Promise<string>;
  discardUnfinished(id: string): Promise<void>;
  /** Whether exactly this text was sent under this id, by this page or another. */
  isSent(draft: UnfinishedRequest): Promise<boolean>;
  /** Calls back when something changed, in this page or another. Returns a function that stops this. */
  watch(changed: () => void): () => void;
}

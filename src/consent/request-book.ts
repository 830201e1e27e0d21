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
  /** What was being written when the page was left. */
  unfinished(): Promise<UnfinishedRequest | undefined>;
  keepUnfinished(draft: UnfinishedRequest | undefined): Promise<void>;
  /** Calls back when something changed, in this page or another one. Returns the way to stop. */
  watch(changed: () => void): () => void;
}

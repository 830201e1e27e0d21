import type {RequestBody, RequestKind, RequestOutcome, RequestStatus} from '../model/rights-request.ts';

/** A stored request. Times in milliseconds by the server's clock. */
export interface StoredRequest {
  readonly id: string;
  readonly reference: string;
  readonly kind: RequestKind;
  readonly status: RequestStatus;
  readonly outcome: RequestOutcome | null;
  readonly reason: string | null;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly closedAt: number | null;
  /** What the customer wrote. */
  readonly body: RequestBody;
}

/** One step that a request has taken. */
export interface RequestStep {
  readonly at: number;
  readonly status: RequestStatus;
  readonly outcome: RequestOutcome | null;
  readonly reason: string | null;
}

/** A status change requested by the shop's staff. */
export interface RequestChange {
  /** The status it was seen with. */
  readonly from: RequestStatus;
  readonly status: RequestStatus;
  readonly outcome?: RequestOutcome;
  readonly reason?: string;
  /** For an extension: how many days the due date moves. */
  readonly days?: number;
}

/** Which requests to list. */
export interface RequestFilter {
  /** Only what has not ended, or only what has. */
  readonly open?: boolean | undefined;
  readonly status?: RequestStatus | undefined;
  /** The page size, and where it starts: the due date and id of the last one on the previous page. */
  readonly limit?: number;
  readonly after?: {readonly dueAt: number; readonly id: string} | undefined;
}

import type {ReceiptStore} from './store.ts';

/** What the collector accepts at most. */
export interface CollectorLimits {
  /** Bytes of a request's body. */
  readonly bytes?: number;
  /** Receipts in one request. */
  readonly receipts?: number;
  /** Receipts of one client per minute; a request without a valid one counts as one. Only if the client is given. */
  readonly perMinute?: number;
  /** Receipts of all clients together per minute. */
  readonly inAllPerMinute?: number;
  /** Rights requests of one client per minute. */
  readonly requestsPerMinute?: number;
  /** Counts of one client per minute, separate from deliveries; the same as `perMinute` by default. */
  readonly countsPerMinute?: number;
  /** Reports of hosts by one client per minute, separate from deliveries; the same as `perMinute` by default. */
  readonly watchPerMinute?: number;
  /** Seconds until there is a response: 503 if the database has not answered. An export starts within this time. */
  readonly seconds?: number;
}

/** How a collector works, and where it keeps what it receives. */
export interface CollectorOptions {
  readonly store: ReceiptStore;
  /** The token (`Authorization: Bearer …`) to export and verify; without this option nobody can. */
  readonly token?: string;
  /** Other origins whose pages deliver here: `https://shop.example`. The site's own origin is always allowed. */
  readonly origins?: readonly string[];
  readonly limits?: CollectorLimits;
  /** Days until a customer's request is due, and the IANA time zone whose days are counted; 30, and UTC. */
  readonly rights?: {readonly days?: number; readonly timeZone?: string};
  /**
   * Counts answers anonymously; off by default. Numbers below `smallest` (10) are never returned. Days are those of
   * `rights.timeZone`.
   */
  readonly counts?: {readonly smallest?: number};
  /**
   * Keeps the hosts that pages met and the site does not know, for 90 days; off by default. A host reported by fewer
   * than `smallest` (3) page views is never returned. Days are those of `rights.timeZone`.
   */
  readonly watch?: {readonly smallest?: number};
  /**
   * Hands choices over between the sites of one controller; off by default. `origins` names all of them, and they may also
   * deliver here. A hand-over is good for `seconds` (60, from 10 to 300).
   */
  readonly handovers?: {readonly origins: readonly string[]; readonly seconds?: number};
  /** Days that a rights request is kept after it has ended. */
  readonly keepRequestsDays?: number;
  /** Days that a receipt is kept after its arrival; the last one of each visitor is kept while it is in force. */
  readonly keepDays?: number;
  /** Called with each failure; `console.error` by default. */
  readonly report?: (error: unknown) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly clock?: () => number;
}

// The server that keeps receipts and customers' requests. Node only; needs the packages kysely, and libsql or pg.
export {createCollector, type Collector} from './collector/create-collector.ts';
export type {CollectorLimits, CollectorOptions} from './collector/collector-options.ts';
export {closeServer} from './collector/close-server.ts';
export {toNodeListener, type NodeListenerOptions} from './collector/node-listener.ts';
export {
  openStore,
  type AuditStore,
  type HandoverStore,
  type ReceiptStore,
  type RequestStore,
} from './collector/store.ts';
export type {AuditFault, AuditRecord} from './collector/audits.ts';
export type {Handover} from './collector/handovers.ts';
export type {CountPlace, Counts, CountStore} from './collector/counts.ts';
export type {SeenHost, SightStore} from './collector/sights.ts';
export type {Sight, SightKind} from './model/sight.ts';
export type {CountedEvent} from './model/count.ts';
export type {Arrival, Expected, Outcome} from './collector/judge.ts';
export type {ReceiptFilter, StoredReceipt} from './collector/read-receipts.ts';
export type {RequestChange, RequestFilter, RequestStep, StoredRequest} from './collector/stored-request.ts';
export type {StoreFault, StoreVerification} from './collector/verify-store.ts';
export {toIso27560, toKantara, type ReceiptSite} from './model/receipt-formats.ts';
export {parseReceipt, receiptText, type Anchor, type Receipt, type ReceiptChoices} from './model/receipt.ts';
export {verifyReceipts, type ChainEnds, type ReceiptFault, type Verification} from './model/verify-receipts.ts';
export {
  referenceOf,
  type RequestBody,
  type RequestKind,
  type RequestOutcome,
  type RequestStatus,
} from './model/rights-request.ts';
export {nextStatuses} from './model/request-progress.ts';

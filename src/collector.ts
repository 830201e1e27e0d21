// The server that keeps receipts and customers' requests. Node only; needs the packages kysely, and libsql or pg.
export {
  createCollector,
  type Collector,
  type CollectorLimits,
  type CollectorOptions,
} from './collector/create-collector.ts';
export {toNodeListener, type NodeListenerOptions} from './collector/node-listener.ts';
export {openStore, type ReceiptStore, type RequestStore} from './collector/store.ts';
export type {Arrival, Expected, Outcome} from './collector/judge.ts';
export type {ReceiptFilter, StoredReceipt} from './collector/read-receipts.ts';
export type {RequestChange, RequestFilter, RequestStep, StoredRequest} from './collector/requests.ts';
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

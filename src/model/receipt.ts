import type {Source} from './decision.ts';
import {freeze} from './freeze.ts';

export {receiptText} from './receipt-text.ts';

/** What a receipt lists as granted, or as denied: ids, in the order of the configuration. */
export interface ReceiptChoices {
  readonly categories: readonly string[];
  readonly services: readonly string[];
}

/** A category that stood on no consent, and the law that lets it run where the visitor was until the visitor objects. */
export interface ReceiptObjection {
  readonly category: string;
  /** In the words of the receipt's `locale`. */
  readonly law: string;
  /** ISO 3166 code. */
  readonly region: string;
}

/**
 * The lasting record of one decision. Nothing in it names the visitor: no name, e-mail, IP, user agent or address of a
 * page. The fields follow ISO/IEC TS 27560 and Kantara 1.1; see `receipt-formats.ts`.
 */
export interface Receipt {
  /** The version of this format. */
  readonly version: 1;
  /** Random; the decision's own id. */
  readonly id: string;
  /** Random; the same in all receipts of one browser until the visitor erases them. */
  readonly consentId: string;
  /** 0, 1, 2 … of this consent id. */
  readonly sequence: number;
  /** When it was decided, by the visitor's clock: RFC 3339 with the UTC offset, `2026-11-01T09:30:00.000+03:00`. */
  readonly time: string;
  /** IANA name: `Asia/Kuwait`. */
  readonly timeZone: string;
  /** BCP 47 tag of the language in which the question was shown. */
  readonly locale: string;
  readonly granted: ReceiptChoices;
  readonly denied: ReceiptChoices;
  readonly source: Source;
  /** Present if the browser sent Global Privacy Control: what was granted overrides the signal for this site. */
  readonly gpc?: true;
  /** What stood on no consent; whether it went on is in `granted` and `denied`. Not there where there is none. */
  readonly objection?: readonly ReceiptObjection[];
  readonly policy: {readonly revision: number; readonly effective: string; readonly url: string};
  /**
   * Who asked, in the language of `locale`, and the country whose law applies (ISO 3166-1), if the site states it.
   */
  readonly site: {readonly name?: string; readonly jurisdiction?: string};
  /** SHA-256 of the exact text shown; `null` if none was, as for a decision made by a program. */
  readonly shown: string | null;
  /** Fingerprint of the configuration. */
  readonly config: string;
  /** Version of this library. */
  readonly library: string;
  /** RFC 3339, like `time`. */
  readonly validity: {readonly from: string; readonly until: string};
  /** How to withdraw it: `preferences`, or a text or an address of the site. */
  readonly withdrawal: string;
  /** Hash of the previous receipt; `null` in the first one, and after one that could not be sealed. */
  readonly previous: string | null;
  /** SHA-256 of `receiptText()`, in hex; `null` if the browser has no WebCrypto (plain http). */
  readonly hash: string | null;
  /** Present if and only if `hash` is `null`. */
  readonly unsealed?: 'no-webcrypto';
}

/** Which part of the record is wanted. */
export interface PageWanted {
  /** How many receipts at most. */
  readonly limit: number;
  /** Only receipts before this place in the chain: the `older` of the previous page. */
  readonly before?: number | undefined;
}

/** Part of the record. */
export interface ReceiptPage {
  /** Newest first. */
  readonly receipts: readonly Receipt[];
  /** The total number of receipts. */
  readonly total: number;
  /** The `before` of the next page; absent on the last page. */
  readonly older?: number | undefined;
}

/** What remains of expired receipts: the place of the last one in the chain. */
export interface Anchor {
  readonly sequence: number;
  readonly hash: string | null;
}

/** The possible sources of a decision, as receipts name them. */
export const sources = [
  'banner-accept',
  'banner-reject',
  'preferences',
  'api',
  'gpc',
  'native',
  'guardian',
  'expiry',
  'withdrawal',
  'objection',
  'handover',
] as const satisfies readonly Source[];

type Check = (value: unknown) => boolean;
interface Shape {
  readonly [name: string]: Check | Shape;
}

const text =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const whole =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;

// collector/receipt.schema.json has the same limits; a test compares them.
const id = text(/^[\w-]{1,64}$/);
/** Whether a value is valid as an id in a receipt. */
export const isReceiptId = id;
const words = text(/^[^]{0,500}$/u);
const hash = text(/^[\da-f]{64}$/);
const time = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/);
const ids: Check = (value) => Array.isArray(value) && value.length <= 500 && value.every(id);
const choices: Shape = {categories: ids, services: ids};
const place = text(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/);
const objection: Check = (value) =>
  Array.isArray(value) &&
  value.length <= 500 &&
  value.every((one: unknown) => {
    const {category, law, region, ...more} = Object(one) as Record<string, unknown>;
    return !Array.isArray(one) && id(category) && words(law) && place(region) && !Object.keys(more).length;
  });

const shape: Shape = {
  version: (value) => value === 1,
  id,
  consentId: id,
  sequence: whole(0),
  time,
  timeZone: text(/^[\w+/-]{1,64}$/),
  locale: text(/^[A-Za-z\d-]{1,64}$/),
  granted: choices,
  denied: choices,
  source: (value) => sources.includes(value as Source),
  gpc: optional((value) => value === true),
  objection: optional(objection),
  policy: {revision: whole(1), effective: text(/^\d{4}-\d\d-\d\d$/), url: text(/^[^]{1,2000}$/u)},
  site: {name: optional(words), jurisdiction: optional(text(/^[A-Z]{2}$/))},
  shown: orNull(hash),
  config: text(/^[^]{0,100}$/u),
  library: text(/^[\w.+-]{1,64}$/),
  validity: {from: time, until: time},
  withdrawal: words,
  previous: orNull(hash),
  hash: orNull(hash),
  unsealed: optional((value) => value === 'no-webcrypto'),
};

/** A copy with the known fields only. Throws at the first invalid one. */
function pick(value: unknown, shape: Shape): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('no object');
  const given = value as Record<string, unknown>;
  const known = Object.entries(shape).map(([name, part]) => {
    const own = Object.hasOwn(given, name) ? given[name] : undefined;
    if (typeof part !== 'function') return [name, pick(own, part)] as const;
    if (!part(own)) throw new TypeError(name);
    return [name, Array.isArray(own) ? [...(own as unknown[])] : own] as const;
  });
  return Object.fromEntries(known.filter(([, own]) => own !== undefined));
}

/** Parses a stored or received receipt; `undefined` if anything about it is invalid. */
export function parseReceipt(value: unknown): Receipt | undefined {
  try {
    const receipt = pick(value, shape) as Receipt;
    return (receipt.hash === null) === (receipt.unsealed !== undefined) ? freeze(receipt) : undefined;
  } catch {
    return undefined; // not a receipt, whatever it is and whatever its getters did
  }
}

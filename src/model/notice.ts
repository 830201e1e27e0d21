import type {Localized} from './localized.ts';

/** What is new in the policy of this effective date, in the site's words; shown with the notice of that date. */
export interface PolicyNotice {
  readonly kind: 'policy';
  /** `YYYY-MM-DD`, as in `policy.effective`. */
  readonly effective: string;
  readonly changes: Localized;
}

/** News of a breach of customers' data, with the parts that the policy promises («انتهاكات البيانات والاستجابة للحوادث»). */
export interface BreachNotice {
  readonly kind: 'breach';
  readonly id: string;
  /** RFC 3339 with a UTC offset, like `notified`. */
  readonly discovered: string;
  readonly notified: string;
  readonly nature: Localized;
  /** The kinds of data that are affected. */
  readonly data: readonly Localized[];
  /** What was done to investigate it and to reduce the harm. */
  readonly steps: readonly Localized[];
  /** Advice in addition to watching accounts and credit reports, which is always given. */
  readonly advice?: readonly Localized[];
  /** Whom to ask; the site's own contact is always shown. */
  readonly contact?: Localized;
}

/** The path of a JSON list with more notices, on the same origin, so that a breach needs no change to the page. */
export interface NoticeFeed {
  readonly feed: string;
}

export type NoticeConfig = PolicyNotice | BreachNotice | NoticeFeed;

/** «في غضون 72 ساعة من اكتشاف الانتهاك» */
export const promisedHours = 72;

/** A time with a UTC offset: without one it is ambiguous. */
export const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Hours from discovery to notice, in whatever time zones. */
export const hoursUntilNotified = ({discovered, notified}: BreachNotice): number =>
  (Date.parse(notified) - Date.parse(discovered)) / 36e5;

export const isLate = (notice: BreachNotice): boolean => hoursUntilNotified(notice) > promisedHours;

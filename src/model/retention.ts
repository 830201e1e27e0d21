import {localize, type Localized} from './localized.ts';

export const timeUnits = ['days', 'months', 'years'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/**
 * Events that end retention where no number of days does, with built-in texts; a site may add others with its own
 * text.
 */
export const endings = ['account-closed', 'deletion-requested', 'withdrawal'] as const;
export type Ending = (typeof endings)[number];

/** How long data is kept: the four kinds of the bakery's policy («مدة الاحتفاظ بالبيانات»). */
export type Retention =
  /** Until the browser is closed. */
  | {readonly kind: 'session'}
  | {readonly kind: 'duration'; readonly time: number; readonly unit: TimeUnit}
  /** The legal period for orders: «من 5 إلى 7 سنوات», and the reason. */
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly to: number;
      readonly unit: TimeUnit;
      readonly reason: Localized;
    }
  /** One of `endings`, or the site's own text. */
  | {readonly kind: 'until'; readonly event: Localized};

export const isRetention = (value: unknown): value is Retention =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** For records and programs: an ISO 8601 duration, `P5Y/P7Y` for a range, `session`, or the event that ends it. */
export function retentionCode(retention: Localized | Retention | undefined, locale: string): string {
  if (!isRetention(retention)) return localize(retention, locale);
  const period = (time: number, unit: TimeUnit): string => `P${time}${unit.charAt(0).toUpperCase()}`;
  switch (retention.kind) {
    case 'session':
      return 'session';
    case 'duration':
      return period(retention.time, retention.unit);
    case 'range':
      return `${period(retention.from, retention.unit)}/${period(retention.to, retention.unit)}`;
    case 'until':
      return `until ${localize(retention.event, locale)}`;
  }
}

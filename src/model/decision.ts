/** How a decision came about. */
export type Source =
  | 'banner-accept'
  | 'banner-reject'
  | 'preferences'
  | 'api'
  | 'gpc'
  | 'native'
  | 'guardian'
  | 'expiry'
  | 'withdrawal'
  | 'objection'
  | 'handover';

/** What was chosen; categories and services that are not listed are denied. */
export interface Choices<CategoryId extends string = string, ServiceId extends string = string> {
  readonly categories: {readonly [id in CategoryId]?: boolean};
  /** `false` denies one service even if its categories are granted. */
  readonly services?: {readonly [id in ServiceId]?: boolean};
}

/** One act of the visitor. Times are milliseconds since 1970-01-01 UTC. */
export interface Decision {
  /** Random; reveals nothing about the visitor. */
  readonly id: string;
  readonly choices: Choices;
  readonly decidedAt: number;
  readonly expiresAt: number;
  readonly source: Source;
  /** The policy revision it was made under. */
  readonly revision: number;
  /** The policy's effective date at that time, `YYYY-MM-DD`. */
  readonly effective: string;
  /** The language it was made in, a BCP 47 tag. */
  readonly locale: string;
  /** Fingerprint of the configuration it was made under. */
  readonly config: string;
  /** Made while the browser sent Global Privacy Control: a yes in it overrides the signal for this site. */
  readonly gpc?: boolean | undefined;
}

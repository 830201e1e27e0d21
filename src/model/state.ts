import type {Decision} from './decision.ts';

export type LapseReason = 'expired' | 'policy-changed' | 'choices-changed';

/** The state of consent. Only `decided` can grant anything. */
export type ConsentState =
  | {readonly status: 'unasked'}
  | {readonly status: 'decided'; readonly decision: Decision}
  | {readonly status: 'lapsed'; readonly decision: Decision; readonly reason: LapseReason};

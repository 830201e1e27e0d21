import type {Consent} from '../consent/consent.ts';
import type {Report} from '../consent/reporter.ts';
import type {MinorsConfig} from '../consent/minors-config.ts';
import type {Settings} from '../consent/settings.ts';
import {isInForce, standingOf, type GuardianRecord, type Standing} from '../model/minors.ts';
import type {GuardianCheck} from './check-guardian.ts';
import type {KeptAnswers} from './kept-answers.ts';
import type {Lock} from './lock.ts';

/** The state of the request to a guardian on this page, besides what is stored. */
export interface Inquiry {
  status: 'none' | 'asking' | 'refused' | 'unconfirmed';
  /** The timer until it is checked again. */
  timer?: ReturnType<typeof setTimeout>;
  /** The last request sent without an answer; it includes the contact, so it stays in memory. */
  tried?: {readonly words: string; readonly id: string} | undefined;
}

/** The state that the files of this folder share; one per consent. */
export interface Minors {
  readonly consent: Consent;
  /** As at the start; presets are expanded a moment later. */
  readonly settings: Settings;
  readonly rules: MinorsConfig;
  /** Undefined if the site has no way to verify guardians. */
  readonly check: GuardianCheck | undefined;
  readonly answers: KeptAnswers;
  readonly lock: Lock;
  readonly inquiry: Inquiry;
  readonly report: Report;
  /** Makes the site's other pages read storage again. */
  readonly tellPages: () => void;
}

/** The meaning of the answer about the age under the site's rules. */
export const standingNow = ({answers, rules}: Minors): Standing => standingOf(answers.band, rules);

/** The guardian's permission that is currently valid. */
export const permissionNow = ({answers, settings}: Minors): GuardianRecord | undefined =>
  answers.records.findLast((one) => isInForce(one, settings, Date.now()));

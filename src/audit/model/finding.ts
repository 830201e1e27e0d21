import type {Place} from './record.ts';

export const severities = ['note', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** Words in the two languages of the report. */
export interface Words {
  readonly en: string;
  readonly ar: string;
}

/** What a rule reports about one subject. */
export interface Breach {
  /** What it is about, the same in every pass: a host, a key's name, a category. */
  readonly subject: string;
  readonly pass: string;
  readonly phase?: string;
  /** Address of the page. */
  readonly url: string;
  readonly place?: Place | undefined;
  readonly message: Words;
  /** What to write to fix it: markup or JSON. */
  readonly fix?: string | undefined;
}

/** A breach under the rule that found it. */
export interface Finding extends Breach {
  readonly rule: string;
  readonly severity: Severity;
  /** Equal for the same finding in another run: for baselines. */
  readonly fingerprint: string;
  /** Other passes in which the same was seen. */
  readonly alsoIn: readonly string[];
}

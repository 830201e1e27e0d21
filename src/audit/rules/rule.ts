import type {Breach, Severity, Words} from '../model/finding.ts';
import type {Site} from '../model/site.ts';

/** One rule of the audit. reports/rule-page.ts generates its page from these texts. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong when it finds something. */
  readonly title: Words;
  /** Why it matters, and what exactly is checked. */
  readonly why: Words;
  /** What to do about it. */
  readonly mend: Words;
  check(site: Site): readonly Breach[];
}

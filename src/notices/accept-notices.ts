import {checkNotice} from '../consent/check-people.ts';
import type {Report} from '../consent/reporter.ts';
import {ConsentError} from '../model/errors.ts';
import {
  hoursUntilNotified,
  isLate,
  promisedHours,
  type BreachNotice,
  type NoticeConfig,
  type PolicyNotice,
} from '../model/notice.ts';

/** A complete notice; not a feed of them. */
export type AcceptedNotice = BreachNotice | PolicyNotice;

/**
 * Checks notices, and reports what is wrong with them. An incomplete notice is left out: it would lack what the policy
 * promises.
 * @param where Where they come from, for the report.
 */
export const acceptNotices = (all: readonly NoticeConfig[], where: string, report: Report): AcceptedNotice[] =>
  all.flatMap((notice, index) => {
    try {
      checkNotice(notice, `${where}[${index}]`);
    } catch (error) {
      report('config', error);
      return [];
    }
    if (!('kind' in notice)) return []; // a feed cannot name another feed
    if (notice.kind === 'breach' && isLate(notice))
      report(
        'config',
        new ConsentError(
          'config',
          `the notice "${notice.id}" was sent ${Math.ceil(hoursUntilNotified(notice))} hours after the discovery; the policy promises ${promisedHours}.`,
        ),
      );
    return [notice];
  });

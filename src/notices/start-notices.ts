import type {Host} from '../consent/host.ts';
import type {Keep} from '../consent/people.ts';
import {meeting} from '../consent/meeting.ts';
import {createReporter} from '../consent/reporter.ts';
import {acceptNotices} from './accept-notices.ts';
import {createNoticeDesk} from './create-notice-desk.ts';
import {readFeed} from './read-feed.ts';

/**
 * Collects the notices of the configuration and of the site's feeds; the interface shows those not yet acknowledged.
 */
export async function startNotices({consent, onStop}: Host, keep: Keep): Promise<void> {
  const {report} = createReporter();
  const {desk, readAcknowledged, add, finish, stop} = createNoticeDesk(consent, keep, (error) => {
    // If nothing can be stored here, neither could the choice, and that has been reported.
    if (consent.status().storage === 'indexeddb') report('storage', error);
  });
  meeting().notices = desk;
  onStop(() => {
    delete meeting().notices;
    stop();
  });

  await readAcknowledged();
  const {notices = []} = consent.settings;
  add(acceptNotices(notices, 'notices', report));
  await Promise.all(
    notices.map(async (one) => {
      if (!('feed' in one)) return;
      const {feed} = one;
      await readFeed(feed).then(
        (all) => add(acceptNotices(all, feed, report)),
        (error: unknown) => report('interface', error),
      );
    }),
  );
  finish();
}

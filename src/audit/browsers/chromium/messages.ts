import type {Page} from 'playwright-core';
import {blankUrl} from '../../model/blank.ts';
import type {PassLog, Recorder} from '../../pass-log.ts';
import {noteMessages} from '../note-messages.ts';

/** Warnings and errors of the console, and violations of a Content-Security-Policy. */
export async function recordMessages(log: PassLog, page: Page): Promise<Recorder> {
  const {say, plain} = noteMessages(log);
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const {url, lineNumber} = message.location();
    const place = url ? {place: {url: blankUrl(url, log.raw), line: lineNumber + 1}} : {};
    say({kind: 'console', level: message.type(), text: plain(message.text()), ...place});
  });
  page.on('pageerror', (error) => say({kind: 'error', level: 'error', text: plain(error.message)}));

  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({issue}) => {
    const refused = issue.details.contentSecurityPolicyIssueDetails;
    if (!refused) return;
    const what = refused.blockedURL ? blankUrl(refused.blockedURL, log.raw) : 'inline code';
    say({
      kind: 'policy',
      level: refused.isReportOnly ? 'report' : 'refused',
      text: `${refused.violatedDirective}: ${what}`,
    });
  });
  await session.send('Audits.enable').catch(() => {}); // an older browser says it in the console alone
  return {};
}

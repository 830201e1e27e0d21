import {blankText, blankUrl} from '../model/blank.ts';
import type {Message} from '../model/record.ts';
import type {Recorder, Visit} from '../visit.ts';

const maxMessages = 200;

/** Warnings and errors of the console, and violations of a Content-Security-Policy. */
export async function recordMessages(visit: Visit): Promise<Recorder> {
  const {page, record, options, context} = visit;
  const say = (message: Omit<Message, 'phase'>): void => {
    if (record.messages.length < maxMessages) record.messages.push({...message, phase: visit.phase()});
  };
  const plain = (text: string): string => (options.raw ? text : blankText(text)).slice(0, 300);

  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const {url, lineNumber} = message.location();
    const place = url ? {place: {url: blankUrl(url, options.raw), line: lineNumber + 1}} : {};
    say({kind: 'console', level: message.type(), text: plain(message.text()), ...place});
  });
  page.on('pageerror', (error) => say({kind: 'error', level: 'error', text: plain(error.message)}));

  const session = await context.newCDPSession(page);
  session.on('Audits.issueAdded', ({issue}) => {
    const refused = issue.details.contentSecurityPolicyIssueDetails;
    if (!refused) return;
    const what = refused.blockedURL ? blankUrl(refused.blockedURL, options.raw) : 'inline code';
    say({
      kind: 'policy',
      level: refused.isReportOnly ? 'report' : 'refused',
      text: `${refused.violatedDirective}: ${what}`,
    });
  });
  await session.send('Audits.enable').catch(() => {}); // an older browser says it in the console alone
  return {};
}

// What comes with the visitor's first move, or with their answer: the way back to the choices, and news of the policy.
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {isLeftUnasked} from '../consent/is-left-unasked.ts';
import {define} from './define.ts';
import {IthnReopen} from './reopen.ts';
import {bringTags} from './bring-tags.ts';
import {watchTheme} from './watch-theme.ts';

/**
 * Readies the way back that the site has put on the page, or asks for ours once there is a decision.
 * @param move What the visitor did, where that is why this was fetched.
 */
export function offerReturn(consent: Consent, move: Event | undefined, float: () => void): void {
  const {settings, state} = consent;
  const isDecided = state.status === 'decided';
  // A click on the site's own way back that came before its tag was known here.
  if (move?.type === 'click' && (move.target as Element).closest?.('ithn-reopen:not(:defined)'))
    consent.show('preferences');
  bringTags();
  if (settings.ui === 'none') return;
  if (meeting().minors) void import('./age-gate.ts').then(({askAge}) => askAge(), console.error);
  if (meeting().notices) void import('./notice.ts').then(({showBreaches}) => showBreaches(), console.error);
  if (isDecided && (settings.notices || state.decision.effective !== settings.policy.effective))
    void import('./notice.ts').then(({showNotice}) => showNotice(consent), console.error);
  if (settings.gpc === true) void import('./note-gpc.ts').then(({noteGpc}) => noteGpc(), console.error);
  if (meeting().handover) void import('./note-handover.ts').then(({noteHandover}) => noteHandover(), console.error);
  if (settings.signals?.region)
    void import('./note-objection.ts').then(({noteObjection}) => noteObjection(), console.error);
  // Whoever reads the record erases what was kept long enough.
  if (settings.storage.keepReceiptsDays) consent.receipts({limit: 1}).catch(() => {}); // another time may do
  watchClock(consent);
  define('ithn-reopen', IthnReopen);
  watchTheme();
  if (
    (isDecided || isLeftUnasked(consent)) &&
    settings.ui.reopen !== false &&
    !document.querySelector('ithn-reopen:not([floating])')
  )
    float();
}

const checkEveryMs = 60_000;
let clock: ReturnType<typeof setInterval> | undefined;

/** A page may stay open for longer than an answer lasts: every minute the consent is made to notice. */
function watchClock(consent: Consent): void {
  clock ??= setInterval(() => {
    // to ask is enough: what has run out is over at that moment
    if (meeting().consent === consent && consent.state.status !== 'unasked') return;
    clearInterval(clock);
    clock = undefined;
  }, checkEveryMs);
}

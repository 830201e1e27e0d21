import type {Consent} from '../../consent/consent.ts';
import type {Host} from '../../consent/host.ts';
import type {Native} from '../../consent/native.ts';
import type {AppDecision} from './message.ts';
import {wholeDecision} from './whole-decision.ts';

/**
 * Returns a function that puts a decision of the app where the manager finds one and has it look: settled at once if it
 * can be. Call this before the app's language changes `settings.locale`, which decisions are checked against.
 */
export function createDecisionTaker(host: Host, native: Native): (given: AppDecision) => void {
  const {consent} = host;
  const {locale} = consent.settings;
  return (given) => {
    const {state, settings, restrictions} = consent;
    const fingerprint = state.status === 'unasked' ? '' : state.decision.config;
    native.decision = wholeDecision(given, {...settings, locale, restrictions}, fingerprint);
    void host.refresh();
    dropTaken(consent, native);
  };
}

/** Once the page has it, what was handed over counts no more: an erasure or a no since then must not be undone by it. */
export function dropTaken(consent: Consent, native: Native): void {
  if (consent.state.status !== 'unasked') native.decision = undefined;
}

import {isRefusedByBrowser} from './browser-refusals.ts';
import type {Consent} from './consent.ts';

/**
 * Whether the visitor is undecided and must not be asked: the law is opt-out, or the site honours a
 * refusal that their browser sends. Then only the button that opens the choices is shown.
 */
export const isLeftUnasked = ({state, settings: {signals}}: Consent): boolean =>
  state.status === 'unasked' && (signals?.mode === 'opt-out' || isRefusedByBrowser(signals));

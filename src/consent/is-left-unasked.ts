import type {Consent} from './consent.ts';

/**
 * Whether the visitor is undecided and must not be asked: the law is opt-out, or the site honours their `Do Not
 * Track`. Then only the button that opens the choices is shown.
 */
export const isLeftUnasked = ({state, settings: {signals = {}}}: Consent): boolean =>
  state.status === 'unasked' &&
  (signals.mode === 'opt-out' || (signals.doNotTrack === true && navigator.doNotTrack === '1'));

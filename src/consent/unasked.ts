import type {Consent} from './consent.ts';

/**
 * Whether the visitor stands undecided and is not to be asked: their law works by opt-out, or the site heeds their
 * `Do Not Track`. The way back to the choices is then all there is.
 */
export const isLeftUnasked = ({state, settings: {signals = {}}}: Consent): boolean =>
  state.status === 'unasked' &&
  (signals.mode === 'opt-out' || (signals.doNotTrack === true && navigator.doNotTrack === '1'));

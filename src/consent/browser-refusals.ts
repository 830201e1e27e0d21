import type {SignalsConfig} from './signals-config.ts';

/**
 * What a browser may send on its visitor's behalf beside Global Privacy Control, one reader a signal. None is read unless
 * the configuration names it. A coming one is a key of `SignalsConfig` and a reader here: California's AB 566 requires
 * browsers to send an opt-out signal from 1 January 2027 and names no form, and Article 88b of the EU's Digital Omnibus
 * is a proposal.
 */
const readers: {readonly [key in keyof SignalsConfig]?: () => boolean} = {
  // No law backs it, https://www.w3.org/TR/tracking-dnt/#dnt-header-field.
  doNotTrack: () => navigator.doNotTrack === '1',
};

/** Whether the browser sends a refusal that the site honours: it presumes nothing then, and does not ask. */
export const isRefusedByBrowser = (signals: SignalsConfig = {}): boolean =>
  (Object.keys(readers) as (keyof SignalsConfig)[]).some((key) => signals[key] === true && readers[key]?.());

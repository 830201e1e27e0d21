// Kind: marketing and analytics.
// Keys: seen in a browser with @sentry/browser 11.12.0 (facts: reliability §5). Hosts: third-party-web 0.30.0.
// Country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Sentry: reports errors of the page, with Session Replay what was seen. */
export const sentry = (own?: Own): Preset<'sentry'> =>
  declare(
    {
      id: 'sentry',
      kind: 'marketing',
      name: {ar: 'سنتري', en: 'Sentry'},
      provider: 'Sentry',
      categories: 'beacon',
      hosts: ['sentry.io', 'sentry-cdn.com'],
      stores: [{name: 'sentryReplaySession', kind: 'session'}],
      policyUrl: 'https://sentry.io/privacy/',
      countries: ['US'],
      purpose: {ar: 'لاكتشاف أعطال الموقع وإصلاحها.', en: 'Finds faults of this site so that they can be mended.'},
    },
    own,
  );

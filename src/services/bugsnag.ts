// Kind: marketing and analytics.
// Key: github.com/bugsnag/bugsnag-js, #1072. Hosts: third-party-web 0.30.0, docs.bugsnag.com/platforms/browsers (its
// CDN). Provider, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** BugSnag, of SmartBear. */
export const bugsnag = (own?: Own): Preset<'bugsnag'> =>
  declare(
    {
      id: 'bugsnag',
      kind: 'marketing',
      name: {ar: 'باغ سناغ', en: 'BugSnag'},
      provider: 'SmartBear',
      categories: 'beacon',
      hosts: ['bugsnag.com', 'd2wy8f7a9ursnm.cloudfront.net'],
      stores: [{name: 'bugsnag-anonymous-id', kind: 'local'}],
      policyUrl: 'https://smartbear.com/privacy/',
      countries: ['US'],
      purpose: {ar: 'لاكتشاف أعطال الموقع وإصلاحها.', en: 'Finds faults of this site so that they can be mended.'},
    },
    own,
  );

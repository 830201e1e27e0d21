// Kind: marketing and analytics.
// Host: challenges.cloudflare.com/turnstile/v0/api.js in public integrations. Provider, policy:
// www.cloudflare.com/en-au/turnstile-privacy-policy. Country: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Cloudflare Turnstile. */
export const cloudflareTurnstile = (own?: Own): Preset<'cloudflare-turnstile'> =>
  declare(
    {
      id: 'cloudflare-turnstile',
      kind: 'marketing',
      name: {ar: 'كلاودفلير تيرنستايل', en: 'Cloudflare Turnstile'},
      provider: 'Cloudflare, Inc.',
      categories: 'persistent',
      hosts: ['challenges.cloudflare.com'],
      policyUrl: 'https://www.cloudflare.com/turnstile-privacy-policy/',
      countries: ['US'],
      purpose: {ar: 'لحماية النماذج من الرسائل الآلية.', en: 'Protects forms against automatic messages.'},
    },
    own,
  );

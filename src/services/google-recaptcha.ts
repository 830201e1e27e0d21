// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database. Hosts: third-party-web 0.30.0 (Other
// Google APIs, Google CDN), github.com/ghostery/trackerdb 1.0.945.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** Google reCAPTCHA. A shop that needs it against fraud may set `categories: 'session'`. */
export const googleRecaptcha = (own?: Own): Preset<'google-recaptcha'> =>
  declare(
    {
      id: 'google-recaptcha',
      kind: 'marketing',
      name: {ar: 'جوجل ريكابتشا', en: 'Google reCAPTCHA'},
      provider: 'Google LLC',
      categories: 'persistent',
      hosts: ['www.google.com', 'www.gstatic.com', 'recaptcha.net'],
      stores: [{name: '_GRECAPTCHA', days: 179}],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {ar: 'لحماية النماذج من الرسائل الآلية.', en: 'Protects forms against automatic messages.'},
    },
    own,
  );

// Kind: marketing and analytics.
// Provider, country, host: github.com/ghostery/trackerdb 1.0.945. Policy: tarteaucitronjs 1.34.0.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** hCaptcha. A shop that needs it against fraud may set `categories: 'session'`. */
export const hCaptcha = (own?: Own): Preset<'hcaptcha'> =>
  declare(
    {
      id: 'hcaptcha',
      kind: 'marketing',
      name: {ar: 'إتش كابتشا', en: 'hCaptcha'},
      provider: 'Intuition Machines',
      categories: 'persistent',
      hosts: ['hcaptcha.com'],
      policyUrl: 'https://www.hcaptcha.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لحماية النماذج من الرسائل الآلية.', en: 'Protects forms against automatic messages.'},
    },
    own,
  );

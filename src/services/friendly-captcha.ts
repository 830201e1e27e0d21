// Kind: marketing and analytics.
// Hosts, country, policy: github.com/ghostery/trackerdb 1.0.945.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Friendly Captcha. */
export const friendlyCaptcha = (own?: Own): Preset<'friendly-captcha'> =>
  declare(
    {
      id: 'friendly-captcha',
      kind: 'marketing',
      name: {ar: 'فريندلي كابتشا', en: 'Friendly Captcha'},
      provider: 'Friendly Captcha',
      categories: 'persistent',
      hosts: ['friendlycaptcha.eu', 'frcapi.com'],
      policyUrl: 'https://friendlycaptcha.com/legal/privacy-end-users/',
      countries: ['DE'],
      purpose: {ar: 'لحماية النماذج من الرسائل الآلية.', en: 'Protects forms against automatic messages.'},
    },
    own,
  );

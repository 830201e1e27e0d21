// Kind: marketing and analytics.
// Provider, policy, safeguard: calendly.com/legal/privacy-notice (EU–US DPF notice). Country: wissen.matterius.com
// (Georgia, USA). Host: third-party-web 0.30.0.
import {declare, type Own, type Preset} from './declare.ts';
import {framework} from './safeguards.ts';

/** Calendly, embedded. */
export const calendly = (own?: Own): Preset<'calendly'> =>
  declare(
    {
      id: 'calendly',
      kind: 'marketing',
      name: {ar: 'كالندلي', en: 'Calendly'},
      provider: 'Calendly, LLC',
      categories: 'persistent',
      hosts: ['calendly.com'],
      policyUrl: 'https://calendly.com/legal/privacy-notice',
      countries: ['US'],
      transferMechanism: framework,
      purpose: {ar: 'لحجز موعد داخل الصفحة.', en: 'Lets you book an appointment within the page.'},
    },
    own,
  );

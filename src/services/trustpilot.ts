// Kind: marketing and analytics.
// Host: tarteaucitronjs 1.34.0 (widget.trustpilot.com). Country: github.com/ghostery/trackerdb 1.0.945. Policy:
// tarteaucitronjs, github.com/ghostery/trackerdb 1.0.945.
// Its own analytics cookies stand on trustpilot.com under names of other tools, so none is listed.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Trustpilot TrustBox. */
export const trustpilot = (own?: Own): Preset<'trustpilot'> =>
  declare(
    {
      id: 'trustpilot',
      kind: 'marketing',
      name: {ar: 'ترست بايلوت', en: 'Trustpilot'},
      provider: 'Trustpilot',
      categories: 'persistent',
      hosts: ['trustpilot.com'],
      policyUrl: 'https://legal.trustpilot.com/for-reviewers/end-user-privacy-terms',
      countries: ['DK'],
      purpose: {ar: 'لعرض تقييمات العملاء داخل الصفحة.', en: "Shows customers' reviews within the page."},
    },
    own,
  );

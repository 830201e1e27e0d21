// Kind: marketing and analytics.
// Cookies, keys, hosts: seen in a browser with @microsoft/applicationinsights-web 3.4.4 (facts: reliability §5);
// hosts also github.com/ghostery/trackerdb 1.0.945.
// Policy, country: github.com/ghostery/trackerdb 1.0.945. Safeguard: the privacy statement names the DPF and SCCs
// (conductatlas.com/platform/microsoft).
import {declare, type Own, type Preset} from './declare.ts';
import {clausesAndFramework} from './safeguards.ts';

/** Microsoft Azure Application Insights. */
export const applicationInsights = (own?: Own): Preset<'application-insights'> =>
  declare(
    {
      id: 'application-insights',
      kind: 'marketing',
      name: {ar: 'آبليكيشن إنسايتس', en: 'Application Insights'},
      provider: 'Microsoft',
      categories: 'beacon',
      hosts: ['applicationinsights.azure.com', 'js.monitor.azure.com'],
      stores: [
        {name: 'ai_user', days: 365},
        {name: 'ai_session', days: 0.02},
        {name: 'AI_buffer_1', kind: 'session'},
        {name: 'AI_sentBuffer_1', kind: 'session'},
      ],
      policyUrl: 'https://privacy.microsoft.com/privacystatement',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {ar: 'لقياس سرعة الموقع واكتشاف أعطاله.', en: 'Measures how fast this site is and finds its faults.'},
    },
    own,
  );

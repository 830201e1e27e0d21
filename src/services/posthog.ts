// Kind: marketing and analytics.
// Cookies, keys: seen in a browser with posthog-js 1.449.2 (facts: reliability §5). Hosts, EU cloud:
// posthog.com/docs/product-analytics/privacy. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// Calls: posthog-js 1.449.2, posthog-core (facts: law-signals §3.4): opt_in_capturing() sends $opt_in unless told not
// to. reset() forgets the answer; what then holds is opt_out_capturing_by_default.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, expectId, remembersAnswer, type Identified, type Preset} from './declare.ts';
import {isSpokenFor, once, vendorPage} from '../vendors/page.ts';

const form = /^phc_\w+$/;
const like = 'phc_…';

/** PostHog cloud. In the EU cloud say `countries: ['DE']`. `id`: the project API key, `phc_…`. */
export const posthog = (given: Identified): Preset<'posthog'> =>
  declare(
    {
      id: 'posthog',
      kind: 'marketing',
      name: {ar: 'بوست هوغ', en: 'PostHog'},
      provider: 'PostHog',
      categories: 'beacon',
      hosts: ['posthog.com'],
      stores: [
        {name: 'ph_*_posthog', days: 365},
        {name: 'ph_*_posthog', kind: 'local'},
        {name: 'ph_*_posthog', kind: 'session'},
        {name: 'ph_*_window_id', kind: 'session'},
        {name: 'ph_*_primary_window_exists', kind: 'session'},
        {name: 'ph_*_session_registered_properties', kind: 'session'},
        {name: '__ph_opt_in_out_*', kind: 'local', optOut: true, purpose: remembersAnswer},
      ],
      policyUrl: 'https://posthog.com/privacy',
      countries: ['US'],
      purpose: {ar: 'لتحليل سلوك المستخدم وتحسين الموقع.', en: 'Analyses how the site is used, to improve it.'},
    },
    given,
    form,
    like,
  );

/** What is used of `posthog-js`. */
interface PostHog {
  init(token: string, config?: Record<string, unknown>): unknown;
  opt_in_capturing(options?: {captureEventName?: string | null | false}): void;
  opt_out_capturing(): void;
  set_config(config: {opt_out_capturing_by_default: boolean}): void;
}

/** Starts the library that the site has imported itself: `consent.gate('beacon', loadPosthog({id, posthog, config}))`. */
export function loadPosthog(given: {
  readonly id: string;
  readonly posthog: PostHog;
  readonly config?: Record<string, unknown>;
}): () => () => void {
  const {posthog: library, config} = given;
  const token = expectId('posthog', given.id, form, like);
  // A signal speaks to what stands on `window`.
  const isTold = (): boolean => isSpokenFor('posthog') && vendorPage().posthog === library;
  const grant = (): void => {
    if (isTold()) return;
    library.set_config({opt_out_capturing_by_default: false});
    library.opt_in_capturing({captureEventName: false});
  };
  return once(
    () => {
      library.init(token, config);
      grant(); // a no of an earlier page would still hold
    },
    grant,
    () => {
      if (isTold()) return;
      library.opt_out_capturing();
      library.set_config({opt_out_capturing_by_default: true});
    },
  );
}

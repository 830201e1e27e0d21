// Kind: marketing and analytics.
// Cookies, keys: seen in a browser with mixpanel-browser 2.83.0 (facts: reliability §5). Hosts: third-party-web
// 0.30.0.
// Country: developer.mixpanel.com/docs/privacy-security (US servers unless another residency is chosen). Policy: Open
// Cookie Database, github.com/jkwakman/Open-Cookie-Database.
// Calls: mixpanel-browser 2.83.0, mixpanel-core and gdpr-utils (facts: law-signals §3.4): opt_out_tracking() deletes
// the profile, and opt_in_tracking() sends $opt_in, unless told not to.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, expectId, remembersAnswer, type Identified, type Preset} from './declare.ts';
import {isSpokenFor, once, vendorPage} from '../vendors/page.ts';

const form = /^[\da-f]{32}$/i;
const like = '32 digits of 0-9 and a-f';

/** Mixpanel. `id`: the project token, 32 digits of 0-9 and a-f. */
export const mixpanel = (given: Identified): Preset<'mixpanel'> =>
  declare(
    {
      id: 'mixpanel',
      kind: 'marketing',
      name: {ar: 'ميكس بانل', en: 'Mixpanel'},
      provider: 'Mixpanel',
      categories: 'beacon',
      hosts: ['mixpanel.com', 'mxpnl.com'],
      stores: [
        {name: 'mp_*_mixpanel', days: 365},
        {name: '__mpq_*', kind: 'local'},
        {name: 'mp_tab_id_mixpanel_*', kind: 'session'},
        {name: 'mp_gen_new_tab_id_mixpanel_*', kind: 'session'},
        {name: 'mixpanelBrowserDb', kind: 'indexeddb'},
        {name: '__mp_opt_in_out_*', kind: 'local', optOut: true, purpose: remembersAnswer},
        {name: 'mixpanelFlagsDb', kind: 'indexeddb'},
      ],
      policyUrl: 'https://mixpanel.com/legal/privacy-policy/',
      countries: ['US'],
      purpose: {
        ar: 'لتحليل سلوك المستخدم وخطوات الشراء.',
        en: 'Analyses how the site is used, and the steps of a purchase.',
      },
    },
    given,
    form,
    like,
  );

/** What is used of `mixpanel-browser`. */
interface Mixpanel {
  init(token: string, config?: Record<string, unknown>): unknown;
  opt_in_tracking(options?: Record<string, unknown>): void;
  opt_out_tracking(options?: {delete_user?: boolean}): void;
}

/** Starts the library that the site has imported itself: `consent.gate('beacon', loadMixpanel({id, mixpanel, config}))`. */
export function loadMixpanel(given: {
  readonly id: string;
  readonly mixpanel: Mixpanel;
  readonly config?: Record<string, unknown>;
}): () => () => void {
  const {mixpanel: library, config} = given;
  const token = expectId('mixpanel', given.id, form, like);
  // A signal speaks to what stands on `window`.
  const isTold = (): boolean => isSpokenFor('mixpanel') && vendorPage().mixpanel === library;
  const grant = (): void => {
    if (!isTold()) library.opt_in_tracking({track: () => {}});
  };
  return once(
    () => {
      library.init(token, config);
      grant(); // a no of an earlier page would still hold
    },
    grant,
    () => {
      if (!isTold()) library.opt_out_tracking({delete_user: false});
    },
  );
}

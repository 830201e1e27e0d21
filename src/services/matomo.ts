// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database (id 13 months, ref 6 months, ses 30
// minutes).
// mtm_consent without hours stays for ever (facts: law-signals §3.4): written here as 30 years.
// No provider, country or host: they are the shop's own.
// Calls: Matomo developer documentation, tracking consent (facts: law-signals §3.4).
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {ConsentError} from '../model/errors.ts';
import {addScript, isSpokenFor, once, vendorPage} from '../vendors/page.ts';

const form = /^\d+$/;
const like = '1';

/** Matomo on a server of the shop's own: `matomo({id: '1', hosts: ['stats.shop.example']})`. `id`: the site id, `1`. */
export const matomo = (given: Identified): Preset<'matomo'> =>
  declare(
    {
      id: 'matomo',
      kind: 'marketing',
      name: {ar: 'ماتومو', en: 'Matomo'},
      categories: 'beacon',
      stores: [
        {name: '_pk_id*', days: 390},
        {name: '_pk_ref*', days: 180},
        {name: '_pk_ses*', days: 0.02},
        {name: '_pk_hsr*', days: 0.02},
        {name: 'mtm_consent', days: 10950},
        {name: 'mtm_cookie_consent', days: 10950},
      ],
      policyUrl: 'https://matomo.org/privacy-policy/',
      purpose: {ar: 'لتحليل سلوك المستخدم على خادم هذا الموقع نفسه.', en: "Counts visits on this site's own server."},
    },
    given,
    form,
    like,
  );

/** Loads Matomo from the shop's own server while granted. `url`: where matomo.js and matomo.php are, ending in `/`. */
export function loadMatomo({id, url}: {readonly id: string; readonly url: string}): () => () => void {
  const site = expectId('matomo', id, form, like);
  if (!/^(https:\/)?\/.*\/$/.test(url))
    throw new ConsentError(
      'config',
      `preset "matomo": url must be an https address or a path, ending in "/" (received ${JSON.stringify(url)}).`,
    );
  const push = (...command: string[]): void => {
    ((vendorPage()._paq ??= []) as {push(command: string[]): void}).push(command);
  };
  const say = (command: string): void => {
    if (!isSpokenFor('matomo')) push(command);
  };
  return once(
    () => {
      say('requireConsent');
      say('setConsentGiven');
      push('setTrackerUrl', `${url}matomo.php`);
      push('setSiteId', site);
      push('trackPageView');
      push('enableLinkTracking');
      addScript(`${url}matomo.js`);
    },
    () => say('setConsentGiven'),
    () => say('forgetConsentGiven'),
  );
}

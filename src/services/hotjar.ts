// Kind: marketing and analytics.
// Cookies: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database; cmssupport.nhs.wales (Hotjar). Hosts:
// third-party-web 0.30.0. Country, policy: github.com/ghostery/trackerdb 1.0.945.
// Snippet: @hotjar/browser 1.0.9, dist/index.esm.js. No consent call exists (facts: law-signals §3.3).
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {addScript, commandQueue, once, vendorPage} from '../vendors/page.ts';

const form = /^\d+$/;
const like = '1234567';

/** Hotjar: heat maps, recordings and surveys. `id`: the site id, `1234567`. */
export const hotjar = (given: Identified): Preset<'hotjar'> =>
  declare(
    {
      id: 'hotjar',
      kind: 'marketing',
      name: {ar: 'هوت جار', en: 'Hotjar'},
      provider: 'Hotjar Ltd',
      categories: 'beacon',
      hosts: ['hotjar.com', 'hotjar.io'],
      stores: [
        {name: '_hjSessionUser_*', days: 365},
        {name: '_hjSession_*', days: 0.02},
        {name: '_hjAbsoluteSessionInProgress', days: 0.02},
        {name: '_hjClosedSurveyInvites', days: 365},
        {name: '_hjDonePolls', days: 365},
        {name: '_hjMinimizedPolls', days: 365},
      ],
      policyUrl: 'https://www.hotjar.com/legal/policies/privacy/',
      countries: ['MT'],
      purpose: {
        ar: 'لتحليل سلوك المستخدم عبر خرائط النقرات وتسجيلات الزيارة والاستبيانات.',
        en: 'Shows by heat maps, recordings and surveys how visitors use pages.',
      },
    },
    given,
    form,
    like,
  );

/** Loads Hotjar when granted. It cannot be unloaded: it stays until the page is reloaded. */
export function loadHotjar({id}: {readonly id: string}): () => () => void {
  const site = Number(expectId('hotjar', id, form, like));
  const version = 6;
  return once(
    () => {
      vendorPage().hj ??= commandQueue('q');
      vendorPage()._hjSettings = {hjid: site, hjsv: version};
      addScript(`https://static.hotjar.com/c/hotjar-${site}.js?sv=${version}`);
    },
    () => {},
    () => {},
  );
}

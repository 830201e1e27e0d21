// Kind: marketing and analytics.
// Cookies, hosts: seen in a browser with @microsoft/clarity 1.0.2 and clarity-js 0.8.70 (facts: reliability §5);
// CLID, MUID: Open Cookie Database, github.com/jkwakman/Open-Cookie-Database.
// Policy, country: github.com/ghostery/trackerdb 1.0.945. Safeguard: the privacy statement names the DPF and SCCs
// (conductatlas.com/platform/microsoft).
// Snippet, consentv2 with its capital S: @microsoft/clarity 1.0.2, src/utils.js and index.js (facts: law-signals
// §3.2).
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {addScript, commandQueue, isSpokenFor, once, tell, vendorPage} from '../vendors/page.ts';
import {clausesAndFramework} from './safeguards.ts';

const form = /^[a-z\d]{6,}$/i;
const like = 'abcdef1234';

/** Microsoft Clarity: heat maps and session recordings. `id`: the project id, `abcdef1234`. */
export const microsoftClarity = (given: Identified): Preset<'microsoft-clarity'> =>
  declare(
    {
      id: 'microsoft-clarity',
      kind: 'marketing',
      name: {ar: 'مايكروسوفت كلاريتي', en: 'Microsoft Clarity'},
      provider: 'Microsoft',
      categories: 'beacon',
      hosts: ['clarity.ms'],
      stores: [
        {name: '_clck', days: 365},
        {name: '_clsk', days: 1},
        {name: '_cltk', kind: 'session'},
        {name: 'CLID', days: 365},
        {name: 'MUID', days: 365},
      ],
      policyUrl: 'https://privacy.microsoft.com/privacystatement',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {
        ar: 'لتحليل سلوك المستخدم عبر تسجيل التنقل والنقرات داخل الصفحات.',
        en: 'Records moves and clicks on pages, to show where visitors hesitate.',
      },
    },
    given,
    form,
    like,
  );

/** Loads Clarity while granted; its advertising storage stays denied: `consent.gate('beacon', loadMicrosoftClarity({id}))`. */
export function loadMicrosoftClarity({id}: {readonly id: string}): () => () => void {
  const project = expectId('microsoft-clarity', id, form, like);
  const say = (analytics: 'granted' | 'denied'): void => {
    if (isSpokenFor('microsoft-clarity')) return;
    tell('clarity', 'consentv2', {ad_Storage: 'denied', analytics_Storage: analytics});
    if (analytics === 'denied') tell('clarity', 'stop'); // else it begins again without cookies: clarity-js, src/clarity.ts
  };
  const allow = (): void => say('granted');
  return once(
    () => {
      vendorPage().clarity ??= commandQueue('q');
      allow();
      addScript(`https://www.clarity.ms/tag/${project}`);
    },
    allow,
    () => say('denied'),
  );
}

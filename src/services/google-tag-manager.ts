// Kind: marketing and analytics.
// Hosts: third-party-web 0.30.0.
// Provider, safeguard: policies.google.com/privacy/frameworks (SCCs where required; Google LLC certifies to the DPF).
// Snippet: developers.google.com/tag-platform/tag-manager/web.
import {declare, expectId, type Identified, type Preset} from './declare.ts';
import {addScript, once, vendorPage} from '../vendors/page.ts';
import {clausesAndFramework} from './safeguards.ts';

const form = /^GTM-[A-Z\d]+$/;
const like = 'GTM-XXXXXXX';

/** A Google Tag Manager container. It may contain anything, so it waits for both categories unless the site sets others. `id`: the container id, `GTM-XXXXXXX`. */
export const googleTagManager = (given: Identified): Preset<'google-tag-manager'> =>
  declare(
    {
      id: 'google-tag-manager',
      kind: 'marketing',
      name: {ar: 'مدير وسوم جوجل', en: 'Google Tag Manager'},
      provider: 'Google LLC',
      categories: ['beacon', 'advertising'],
      hosts: ['googletagmanager.com'],
      policyUrl: 'https://policies.google.com/privacy',
      countries: ['US'],
      transferMechanism: clausesAndFramework,
      purpose: {
        ar: 'لتشغيل أدوات التحليل والإعلان التي يديرها هذا الموقع من مكان واحد.',
        en: 'Runs the analytics and advertising tools that this site manages in one place.',
      },
    },
    given,
    form,
    like,
  );

/** Loads the container when granted. It cannot be unloaded: what it has loaded stays until the page is reloaded. */
export function loadGoogleTagManager({id}: {readonly id: string}): () => () => void {
  const container = expectId('google-tag-manager', id, form, like);
  return once(
    () => {
      ((vendorPage().dataLayer ??= []) as unknown[]).push({'gtm.start': Date.now(), event: 'gtm.js'});
      addScript(`https://www.googletagmanager.com/gtm.js?id=${container}`);
    },
    () => {},
    () => {},
  );
}

// The WP Consent API, https://wordpress.org/plugins/wp-consent-api/: WordPress plugins use it to read what a visitor
// allows.
import type {Consent} from '../consent/consent.ts';
import {tell, vendorPage} from '../vendors/page.ts';
import {afterAnswer} from './after-answer.ts';

/** Its categories, and the category of ours that each one needs. */
const categories = {
  functional: 'session',
  preferences: 'persistent',
  statistics: 'beacon',
  'statistics-anonymous': 'beacon',
  marketing: 'advertising',
};

/**
 * Without an answer nothing is allowed: `optin` is set at once, which stores nothing; each category after an answer.
 */
export function signalWpConsentApi(consent: Consent): () => void {
  vendorPage().wp_consent_type = 'optin';
  document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
  return afterAnswer(consent, {
    vendor: 'wp-consent-api',
    isThere: () => typeof vendorPage().wp_set_consent === 'function',
    read: () =>
      Object.entries(categories).map(([name, needed]) => [name, consent.granted(needed) ? 'allow' : 'deny'] as const),
    say: (words) => {
      for (const [category, value] of words) tell('wp_set_consent', category, value);
    },
  });
}

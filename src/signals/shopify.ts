// Shopify's Customer Privacy API, https://shopify.dev/docs/api/customer-privacy: used by its own pixels, audiences
// and checkout.
import type {Consent} from '../consent/consent.ts';
import {safely, vendorPage} from '../vendors/page.ts';
import {afterAnswer} from './after-answer.ts';

interface Shopify {
  readonly loadFeatures: (
    features: readonly {readonly name: string; readonly version: string}[],
    loaded: (error?: unknown) => void,
  ) => void;
  readonly customerPrivacy?: {
    readonly setTrackingConsent: (choices: Readonly<Record<string, boolean>>, done: () => void) => void;
  };
}
const shopify = (): Partial<Shopify> | undefined => vendorPage().Shopify as Partial<Shopify> | undefined;

/** Its `sale_of_data` follows advertising, the only consent that allows a sale. */
export const signalShopify = (consent: Consent): (() => void) =>
  afterAnswer(consent, {
    vendor: 'shopify',
    isThere: () => typeof shopify()?.loadFeatures === 'function',
    read: () => ({
      analytics: consent.granted('beacon'),
      marketing: consent.granted('advertising'),
      preferences: consent.granted('persistent'),
      sale_of_data: consent.granted('advertising'),
    }),
    say: (choices) => {
      shopify()?.loadFeatures?.([{name: 'consent-tracking-api', version: '0.1'}], (error) => {
        if (error) console.error(error);
        else safely(() => shopify()?.customerPrivacy?.setTrackingConsent(choices, () => {}));
      });
    },
  });

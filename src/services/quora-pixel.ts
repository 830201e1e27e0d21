// Kind: marketing and analytics.
// Hosts, country, policy: github.com/ghostery/trackerdb 1.0.945. Provider: the privacy policy of Quora as
// edit.tosdr.org/documents/200 keeps it.
// No transfer mechanism: no vendor page that names one was found. Set your own with `transferMechanism`.
import {declare, type Own, type Preset} from './declare.ts';

/** Quora Pixel. */
export const quoraPixel = (own?: Own): Preset<'quora-pixel'> =>
  declare(
    {
      id: 'quora-pixel',
      kind: 'marketing',
      name: {ar: 'كورا', en: 'Quora Pixel'},
      provider: 'Quora, Inc.',
      categories: 'advertising',
      hosts: ['a.quora.com', 'q.quora.com'],
      policyUrl: 'https://www.quora.com/about/privacy',
      countries: ['US'],
      purpose: {
        ar: 'للإعلانات المستهدفة وقياس ما أدّت إليه من مشتريات.',
        en: 'Shows targeted advertisements and measures what they led to.',
      },
    },
    own,
  );

// Kind: delivery.
// Provider: rider.deliveroo.com.kw/rider-privacy (Roofoods Consumer Products Delivery Gulf SPC and its parent
// Roofoods Ltd).
// No country: the page does not state it. No policy for customers was found; the address of the site stands as
// contact.
import {declare, type Own, type Preset} from './declare.ts';

/** Deliveroo, for delivery. */
export const deliveroo = (own?: Own): Preset<'deliveroo'> =>
  declare(
    {
      id: 'deliveroo',
      kind: 'delivery',
      name: {ar: 'ديليفرو', en: 'Deliveroo'},
      provider: 'Roofoods Ltd (Deliveroo)',
      categories: 'session',
      hosts: ['deliveroo.com.kw'],
      contact: 'deliveroo.com.kw',
      purpose: {ar: 'لتوصيل مشترياتك.', en: 'Delivers what you have bought.'},
    },
    own,
  );

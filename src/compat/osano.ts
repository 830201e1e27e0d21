// docs.osano.com, classification rules. Osano itself stops scripts that stand live; such a one is told.
import {words, type Grammar} from './grammar.ts';

export const osano: Grammar = {
  attributes: ['data-osano'],
  own: /data-osano|cmp\.osano\.com|\bOsano\b/,
  selector: '[data-osano]',
  read: ({get}) => {
    const categories = words(get('data-osano'));
    return categories.length ? {categories} : undefined;
  },
  categories: {
    essential: 'session',
    personalization: 'persistent',
    analytics: 'beacon',
    marketing: 'advertising',
  },
};

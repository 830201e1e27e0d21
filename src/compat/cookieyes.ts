// cookieyes.com/documentation/implement-prior-consent-using-cookieyes. The example there has no type="text/plain": such a
// script is live, which is told.
import {words, type Grammar} from './grammar.ts';

export const cookieyes: Grammar = {
  attributes: ['data-cookieyes', 'data-cookieyes-category'],
  own: /data-cookieyes|cdn-cookieyes\.com|\bcookieyes_|\bgetCkyConsent\b/,
  selector: '[data-cookieyes]',
  read: ({get}) => {
    const categories = words(get('data-cookieyes')).map((word) => word.replace(/^cookieyes-/, ''));
    return categories.length ? {categories} : undefined;
  },
  categories: {
    necessary: 'session',
    functional: 'persistent',
    analytics: 'beacon',
    performance: 'beacon',
    advertisement: 'advertising',
  },
};

// support.cookiebot.com/hc/articles/4405978132242 (markup), 360021304979 (several categories: all of them).
import {words, type Grammar} from './grammar.ts';

export const cookiebot: Grammar = {
  attributes: ['data-cookieconsent'],
  own: /data-cookieconsent|data-cookieblock|cookieconsent-opt(?:in|out)-|\bCookiebot\b|consent\.cookiebot\.(?:com|eu)/,
  selector: '[data-cookieconsent]',
  read: ({get}) => {
    const categories = words(get('data-cookieconsent'));
    return categories.length && !categories.includes('ignore') ? {categories} : undefined;
  },
  parked: {'data-cookieblock-src': 'data-src'},
  categories: {necessary: 'session', preferences: 'persistent', statistics: 'beacon', marketing: 'advertising'},
};

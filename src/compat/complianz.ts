// The markup that the plugin's own script reads: category, service, and the address of frames and pictures set aside.
import {loaders, words, type Grammar} from './grammar.ts';

export const complianz: Grammar = {
  attributes: ['data-category', 'data-service', 'data-waitfor', 'data-cmplz-target'],
  classes: /^cmplz-/,
  own: /data-src-cmplz|data-cmplz|\bcmplz[_-]/,
  selector: `script[data-category],${loaders}[data-src-cmplz]`,
  read: ({get}) => {
    const categories = words(get('data-category'));
    return categories.length ? {categories, services: words(get('data-service'))} : undefined;
  },
  parked: {'data-src-cmplz': 'data-src', 'data-cmplz-src': 'data-src'},
  categories: {functional: 'session', preferences: 'persistent', statistics: 'beacon', marketing: 'advertising'},
};

// c15t.com/docs/frameworks/html/components: gated scripts, and embeds as frames.
import {words, type Grammar} from './grammar.ts';

export const c15t: Grammar = {
  attributes: ['data-c15t-category', 'data-c15t-vendor', 'data-category', 'data-vendor'],
  own: /c15t/,
  selector: 'script[data-c15t-category],iframe[data-category][data-src]',
  read: ({name, get}) => {
    const [category, vendor] =
      name === 'script'
        ? [get('data-c15t-category'), get('data-c15t-vendor')]
        : [get('data-src') === undefined ? undefined : get('data-category'), get('data-vendor')];
    return category?.trim() ? {categories: words(category), services: words(vendor)} : undefined;
  },
  categories: {
    necessary: 'session',
    functionality: 'persistent',
    experience: 'persistent',
    measurement: 'beacon',
    marketing: 'advertising',
  },
};

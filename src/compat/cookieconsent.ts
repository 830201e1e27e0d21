// github.com/orestbida/cookieconsent, docs/advanced/manage-scripts.md; `data-cookiecategory` is version 2.
import type {Grammar} from './grammar.ts';

export const cookieconsent: Grammar = {
  attributes: ['data-category', 'data-cookiecategory', 'data-service'],
  own: /data-cookiecategory|\bCookieConsent\b|cookieconsent(?:\.umd|\.esm)?\.js|data-cc=/,
  selector: 'script:is([data-category],[data-cookiecategory])',
  read: ({name, get}) => {
    const category = (get('data-category') ?? get('data-cookiecategory'))?.trim();
    const service = get('data-service')?.trim();
    return name === 'script' && category ? {categories: [category], services: service ? [service] : []} : undefined;
  },
  categories: {
    necessary: 'session',
    preferences: 'persistent',
    functionality: 'persistent',
    functional: 'persistent',
    analytics: 'beacon',
    statistics: 'beacon',
    performance: 'beacon',
    ads: 'advertising',
    advertising: 'advertising',
    marketing: 'advertising',
    targeting: 'advertising',
  },
};

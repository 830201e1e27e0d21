import {msg} from '@lit/localize';
import type {Category} from '../model/category.ts';
import {localize} from '../model/localized.ts';
import {categoryTitle} from './category-title.ts';
import {language} from './localization.ts';

const descriptions: {readonly [id: string]: () => string} = {
  session: () => msg('To make sure the site works properly. They end with your session.', {id: 'session-text'}),
  persistent: () =>
    msg('To personalise your experience on the site. They stay on your device until they expire or you delete them.', {
      id: 'persistent-text',
    }),
  beacon: () =>
    msg('To analyse user behaviour, such as the pages you visit, the items you view or buy, and your searches.', {
      id: 'beacon-text',
    }),
  advertising: () =>
    msg('To use data collected through cookies for purposes such as targeted advertising.', {id: 'advertising-text'}),
};

/** What a category is for: the site's own words, else the policy's, else nothing. */
export function categoryDescription({id, description}: Category): string {
  return localize(description, language()) || (descriptions[id]?.() ?? '');
}

/** As `categoryTitle`, with the built-in category that has no switch. */
export function anyCategoryTitle(category: Category): string {
  return category.id === 'session' && !category.title
    ? msg('Session cookies', {id: 'session'})
    : categoryTitle(category);
}

import {msg} from '@lit/localize';
import type {Category} from '../model/category.ts';
import {localize} from '../model/localized.ts';
import {language} from './localization.ts';

const titles: {readonly [id: string]: () => string} = {
  persistent: () => msg('Persistent cookies', {id: 'persistent'}),
  beacon: () => msg('Web beacons and pixels', {id: 'beacon'}),
  advertising: () => msg('Targeted advertising', {id: 'advertising'}),
};

/** The site's own words for a category, else the policy's, else its id. */
export function categoryTitle({id, title}: Category): string {
  return localize(title, language()) || (titles[id]?.() ?? id);
}

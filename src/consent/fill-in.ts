import {ownCookie} from '../model/cookie.ts';
import {builtInCategories, type Category} from '../model/category.ts';
import {freeze} from '../model/freeze.ts';
import type {Service} from '../model/service.ts';
import type {ConsentConfig, ServiceConfig, Settings} from './settings.ts';

/**
 * The configuration with its defaults, frozen. It is not checked here: an invalid one may throw any error or give
 * wrong results.
 */
export const fillIn = ({
  categories = builtInCategories,
  services = [],
  storage,
  gate,
  ui = {},
  locale = 'auto',
  ...given
}: ConsentConfig): Settings =>
  freeze<Settings>({
    validityDays: 182,
    ...given,
    locale,
    categories: withSession(categories),
    services: services.map(readService),
    storage: {...storage, cookie: ownCookie(storage, globalThis.location?.protocol)},
    gate: {requireGesture: true, ...gate},
    ui,
    // The browser's setting for the whole visit; a server has none.
    gpc: (given.signals?.gpc !== false && globalThis.navigator?.globalPrivacyControl) || undefined,
  });

// The site must work without asking, whatever the configuration says: session always exists and is always on.
const withSession = (categories: readonly Category[]): readonly Category[] => [
  {...categories.find(({id}) => id === 'session'), id: 'session', required: true},
  ...categories.filter(({id}) => id !== 'session'),
];

const readService = ({categories, ...service}: ServiceConfig & {readonly preset?: string}): Service => ({
  ...service,
  // a preset's service is called like the preset; its vendor's id comes in the same key
  id: service.preset ?? service.id,
  // a list, or names separated by spaces
  categories: String(categories)
    .trim()
    .split(/[\s,]+/),
});

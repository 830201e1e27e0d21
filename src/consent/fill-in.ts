import {builtInCategories, type Category} from '../model/category.ts';
import {freeze} from '../model/freeze.ts';
import type {Service} from '../model/service.ts';
import type {ConsentConfig, ServiceConfig, Settings} from './settings.ts';

/**
 * The configuration with its defaults; unchangeable unless something must come before anything is granted: presets, which
 * `checkTag()` puts in place, or a wing that speaks first. It is not checked here: a wrong one may throw anything, or
 * mislead.
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
  (given.signals || given.minors || services.some((service) => 'preset' in service) ? <T>(open: T): T => open : freeze)(
    {
      validityDays: 182,
      ...given,
      locale,
      categories: withSession(categories),
      services: services.map(readService),
      storage: {cookie: 'ithn', ...storage},
      gate: {requireGesture: true, ...gate},
      ui,
      // The browser's word for the whole visit; a server has none.
      gpc: (given.signals?.gpc !== false && globalThis.navigator?.globalPrivacyControl) || undefined,
      withheld: new Set<readonly string[]>(),
      presumed: new Set<string>(),
    },
  );

// The site works without asking, whatever a configuration says of it: session is always there and always on.
const withSession = (categories: readonly Category[]): readonly Category[] => [
  {...categories.find(({id}) => id === 'session'), id: 'session', required: true},
  ...categories.filter(({id}) => id !== 'session'),
];

const readService = ({categories, ...service}: ServiceConfig): Service => ({
  ...service,
  // a list, or names with spaces between
  categories: String(categories)
    .trim()
    .split(/[\s,]+/),
});

import {builtInCategories} from '../../src/model/category.ts';
import type {Options} from '../../src/model/choices.ts';
import type {Decision} from '../../src/model/decision.ts';

export const day = 864e5;
export const noon = Date.UTC(2026, 10, 22, 12);

/** The built-in categories, one service, revision 1, six months. */
export const site: Options & {policy: {revision: number}; validityDays: number} = {
  categories: builtInCategories,
  services: [{id: 'posthog', categories: ['beacon', 'persistent']}],
  policy: {revision: 1},
  validityDays: 182,
};

/** A refusal made at noon, but for what is said. */
export const decision = (changes: Partial<Decision> = {}, categories: Record<string, boolean> = {}): Decision => ({
  id: 'one',
  choices: {
    categories: {session: true, persistent: false, beacon: false, advertising: false, ...categories},
    services: {posthog: true},
  },
  decidedAt: noon,
  expiresAt: noon + 182 * day,
  source: 'api',
  revision: 1,
  effective: '2026-11-01',
  locale: 'ar',
  config: 'abc',
  ...changes,
});

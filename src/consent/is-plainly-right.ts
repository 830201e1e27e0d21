// The whole check says what is wrong and why, which takes most of what the script tag would load, run and keep in memory on
// a first visit. A configuration that this file finds right does not need it.
import {builtInCategories, type Category} from '../model/category.ts';
import {isObject} from './is-object.ts';
import {isPlainService, type PlainService} from './is-plain-service.ts';
import {
  hasOnly,
  isDay,
  isFlag,
  isId,
  isLink,
  isListOf,
  isLocalized,
  isText,
  isWhole,
  matches,
  oneOf,
} from './plain-values.ts';

const isUi = hasOnly({
  layout: oneOf('bar', 'box', 'modal'),
  position: matches(/^block-(start|end)( inline-(start|end))?$/),
  reopen: isFlag,
});

const hasPlainShape = hasOnly(
  {
    $schema: isText,
    policy: hasOnly({revision: isWhole(1), effective: isDay, url: isLink}, 'revision', 'effective', 'url'),
    site: hasOnly({
      name: isLocalized,
      email: isText,
      phone: isText,
      address: isLocalized,
      accountUrl: isLink,
      rightsUrl: isLink,
      jurisdiction: matches(/^[A-Z]{2}$/),
    }),
    categories: isListOf(hasOnly({id: isId, required: isFlag, title: isLocalized, description: isLocalized}, 'id')),
    services: isListOf(isObject), // each is looked at below
    locale: isText,
    numerals: oneOf('latn', 'arab'),
    validityDays: isWhole(1, 395),
    storage: hasOnly({cookie: (value) => value === false || matches(/^[\w-]+$/)(value)}),
    gate: hasOnly({onWithdraw: oneOf('offer-reload', 'reload', 'none'), requireGesture: isFlag}),
    ui: (value) => value === 'none' || isUi(value),
    records: hasOnly({endpoint: isLink}),
  },
  'policy',
  'site',
);

interface PlainConfig {
  readonly site: {readonly [key: string]: unknown};
  readonly categories?: readonly Category[];
  readonly services?: readonly PlainService[];
}

/** Names that a category of advertising may have, where Global Privacy Control denies only `advertising`. */
const otherAdvertising = /^(?!advertising$)(ad|market|target)/i;

/**
 * Whether a configuration is right, and leaves nothing unsaid that a developer should hear of. It answers no wherever it is
 * not sure, and then `checkConfig()` and `warnings()` decide; it never answers yes where they find something.
 */
export function isPlainlyRight(config: unknown): boolean {
  if (!hasPlainShape(config)) return false;
  const {site, services = [], ...given} = config as PlainConfig;
  const categories: readonly Category[] = given.categories ?? builtInCategories;
  const {email, phone, address, rightsUrl} = site;
  const ids = categories.map(({id}) => id);
  const isAsked = new Map(categories.map(({id, required = false}) => [id, !required && id !== 'session']));
  return (
    !!(email || phone || address || rightsUrl) &&
    areDifferent(ids) &&
    !ids.some((id) => otherAdvertising.test(id)) &&
    [...isAsked.values()].includes(true) &&
    services.every((service) => isPlainService(service, isAsked)) &&
    areDifferent(services.map(({id}) => id))
  );
}

const areDifferent = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

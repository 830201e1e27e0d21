import {hasOnly, isHost, isId, isLink, isListOf, isLocalized, isText, oneOf, type IsPlain} from './plain-values.ts';

const hasItemShape = hasOnly(
  {
    name: isText,
    kind: oneOf('cookie', 'local', 'session', 'indexeddb', 'cache'),
    days: (value) => typeof value === 'number' && value >= 0,
    purpose: isLocalized,
  },
  'name',
);
/** A cookie that does not say how long it lasts is warned of. */
const isPlainItem: IsPlain = (value) => {
  if (!hasItemShape(value)) return false;
  const {kind = 'cookie', days} = value as {kind?: string; days?: number};
  return kind !== 'cookie' || days !== undefined;
};

const hasServiceShape = hasOnly(
  {
    id: isId,
    name: isLocalized,
    categories: (value) => isListOf(isId)(isText(value) ? value.split(' ') : value),
    provider: isLocalized,
    purpose: isLocalized,
    policyUrl: isLink,
    contact: isText,
    hosts: isListOf(isHost),
    stores: isListOf(isPlainItem),
    countries: isListOf(isText),
    kind: oneOf('payment', 'delivery', 'marketing'),
    transferMechanism: isText,
    safeguards: isLocalized,
  },
  'id',
  'categories',
  'policyUrl',
);

export interface PlainService {
  readonly id: string;
  readonly categories: string | readonly string[];
  readonly kind?: string;
  readonly countries?: readonly string[];
  readonly transferMechanism?: string;
}

/**
 * Whether an entry of `services` is right, and says all that a policy promises of it.
 * @param isAsked Of each category, by its id, whether the visitor is asked for it.
 */
export function isPlainService(service: unknown, isAsked: ReadonlyMap<string, boolean>): boolean {
  if (!hasServiceShape(service)) return false;
  const {categories, kind, countries = [], transferMechanism} = service as PlainService;
  const names = typeof categories === 'string' ? categories.split(' ') : categories;
  const waits = names.some((name) => isAsked.get(name));
  return (
    names.length > 0 &&
    names.every((name) => isAsked.has(name)) &&
    (!kind || waits === (kind === 'marketing')) &&
    (!!transferMechanism || countries.every((country) => country === 'KW'))
  );
}

import {isRetention, timeUnits} from '../model/retention.ts';
import {providerKinds} from '../model/service.ts';
import {link} from './check-address.ts';
import {flag, host, id, localized, oneOf, text, wholeFrom} from './check-values.ts';
import {both, either, list, object, refuse, that, type Check} from './checks.ts';
import {isObject} from './is-object.ts';

const ids = either(
  that(
    'a category id, several separated by spaces, or a list of them',
    (value: unknown) => typeof value === 'string' && value.trim() !== '',
  ),
  both(
    list(id),
    that('a list of at least one category id', (value: readonly unknown[]) => value.length > 0),
  ),
);
const unit = oneOf(...timeUnits);
const retentionKinds: Readonly<Record<string, Check>> = {
  session: object({kind: text}),
  duration: object({kind: text, time: wholeFrom(1), unit}, 'time', 'unit'),
  range: both(
    object({kind: text, from: wholeFrom(1), to: wholeFrom(1), unit, reason: localized}, 'from', 'to', 'unit', 'reason'),
    that('a range whose "from" is less than its "to"', ({from, to}: {from: number; to: number}) => from < to),
  ),
  until: object({kind: text, event: localized}, 'event'),
};
/** Free text, or one of the kinds that are translated. */
const retention: Check = (value, path) => {
  const kind = isRetention(value) ? (value.kind as string) : undefined;
  const check = kind === undefined ? localized : Object.hasOwn(retentionKinds, kind) && retentionKinds[kind];
  if (check) check(value, path);
  else refuse(`${path}.kind`, `one of ${Object.keys(retentionKinds).join(', ')}`, kind);
};
const transfer: Check = (value, path) => {
  const check = isObject(value) && 'framework' in value ? object({framework: localized}) : localized;
  check(value, path);
};

/** An entry of `services`. */
export const service = object(
  {
    id,
    name: localized,
    categories: ids,
    provider: localized,
    purpose: localized,
    policyUrl: link,
    contact: text,
    hosts: list(host),
    stores: list(
      either(
        text,
        object(
          {
            name: text,
            kind: oneOf('cookie', 'local', 'session', 'indexeddb', 'cache'),
            days: that('a number of days', (value) => typeof value === 'number' && value >= 0),
            purpose: localized,
            optOut: flag,
          },
          'name',
        ),
      ),
    ),
    countries: list(text),
    sale: flag,
    share: flag,
    kind: oneOf(...providerKinds),
    transferMechanism: transfer,
    safeguards: localized,
    retention,
  },
  'id',
  'categories',
);

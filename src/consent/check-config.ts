import {ConsentError} from '../model/errors.ts';
import {plainHost} from '../model/hosts.ts';
import {isRetention, timeUnits} from '../model/retention.ts';
import {providerKinds} from '../model/service.ts';
import {both, calendarDay, either, isObject, list, map, object, refuse, that, type Check} from './check.ts';
import {checkPeople, country, peopleShape} from './check-people.ts';
import {fillIn} from './fill-in.ts';
import {googleStorages, positions, type ConsentConfig} from './settings.ts';

/** As it may stand in markup, a cookie and a record; the first letter keeps `__proto__` out. */
const idPattern = /^[a-z][\w-]*$/i;
const text = that('a text', (value: unknown) => typeof value === 'string');
const flag = that('true or false', (value: unknown) => typeof value === 'boolean');
const localized = either(text, map(text));
const id = that(
  'an id of letters, digits, "-" and "_", beginning with a letter',
  (value: unknown) => typeof value === 'string' && idPattern.test(value),
);
const wholeFrom = (least: number, most = Infinity): Check =>
  that(
    `a whole number from ${least}` + (most < Infinity ? ` to ${most}` : ''),
    (value: number) => Number.isInteger(value) && value >= least && value <= most,
  );
const oneOf = (...values: readonly unknown[]): Check =>
  that(`one of ${values.join(', ')}`, (value) => values.includes(value));
const host = that(
  'the name of a host, such as cdn.example or *.cdn.example: no scheme, no path',
  (value: unknown) => typeof value === 'string' && plainHost(value.replace(/^\*\./, '')) !== '',
);
const ids = either(
  that(
    'a category id, several with spaces between, or a list of them',
    (value: unknown) => typeof value === 'string' && value.trim() !== '',
  ),
  both(
    list(id),
    that('a list of at least one category id', (value: readonly unknown[]) => value.length > 0),
  ),
);
/** Addresses that a visitor may be sent to: never a script. */
const link = that(
  'an http(s) or mail address, or a path of this site',
  (value: unknown) => typeof value === 'string' && /^(https?:|mailto:|tel:|(?![a-z][a-z0-9+.-]*:))[^\s]*$/i.test(value),
);
/** Addresses that may open an app too, never a script or a document made of text. */
const deepLink = that(
  'an http(s) address, a path of this site, or a link into an app such as "shop://account"',
  (value: unknown) =>
    typeof value === 'string' &&
    /^(?!(javascript|vbscript|data|blob|file|about|filesystem|view-source):)([a-z][a-z0-9+.-]*:\/\/|(?![a-z][a-z0-9+.-]*:))[^\s]+$/i.test(
      value,
    ),
);
/** Where data is sent: encrypted, or not farther than this machine. */
const endpoint = that(
  'an https address, a path of this site, or http on localhost',
  (value: unknown) =>
    typeof value === 'string' &&
    /^(https:\/\/[^\s]+|\/(?!\/)[^\s]*|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/[^\s]*)?)$/i.test(value),
);
/** A region as Google takes it. */
const region = that(
  'an ISO 3166-2 code, like KW or US-CA',
  (value: unknown) => typeof value === 'string' && /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(value),
);
const signals = object({
  gpc: flag,
  doNotTrack: flag,
  mode: oneOf('opt-in', 'opt-out'),
  googleConsentMode: either(
    flag,
    object({
      waitForUpdate: wholeFrom(0, 10_000),
      region: list(region),
      adsDataRedaction: flag,
      urlPassthrough: flag,
      keys: object(Object.fromEntries(googleStorages.map((key) => [key, text]))),
    }),
  ),
  microsoftUet: flag,
  microsoftClarity: flag,
  metaPixel: flag,
  tiktokPixel: flag,
  pinterestTag: flag,
  matomo: oneOf(true, false, 'cookies'),
  posthog: flag,
  mixpanel: flag,
  amplitude: flag,
  segment: flag,
  adobe: flag,
  hubspot: flag,
  intercom: flag,
  dataLayer: that(
    'true, false or the name of an array on window',
    (value: unknown) => typeof value === 'boolean' || (typeof value === 'string' && /^[A-Za-z_$][\w$]*$/.test(value)),
  ),
  event: that(
    'true, false or the name of an event that is not one of ithn itself',
    (value: unknown) =>
      typeof value === 'boolean' ||
      (typeof value === 'string' &&
        /^\S+$/.test(value) &&
        !/^ithn-(ready|change|show|hide|error|request|blocked)$/.test(value)),
  ),
  iab: flag,
});
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
/** Free words, or one of the kinds that are said in the visitor's own language. */
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

const checkShape = object(
  {
    policy: object({revision: wholeFrom(1), effective: calendarDay, url: link}, 'revision', 'effective', 'url'),
    site: object({
      name: localized,
      email: text,
      phone: text,
      address: localized,
      accountUrl: deepLink,
      rightsUrl: link,
      regulators: list(object({name: localized, url: link}, 'name')),
      jurisdiction: country,
      mediation: localized,
    }),
    categories: list(object({id, required: flag, title: localized, description: localized}, 'id')),
    services: list(
      object(
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
      ),
    ),
    locale: text,
    numerals: oneOf('latn', 'arab'),
    validityDays: wholeFrom(1, 395),
    storage: object({
      cookie: that(
        'a cookie name, or false',
        (value) => value === false || (typeof value === 'string' && /^[\w-]+$/.test(value)),
      ),
      domain: text,
      keepReceiptsDays: wholeFrom(1),
    }),
    gate: object({
      network: oneOf('off', 'report', 'block'),
      lock: flag,
      allow: list(host),
      onWithdraw: oneOf('offer-reload', 'reload', 'none'),
      requireGesture: flag,
    }),
    ui: either(
      that('"none", or an object such as {"layout": "box"}', (value: unknown) => value === 'none'),
      object({layout: oneOf('bar', 'box', 'modal'), position: oneOf(...positions), reopen: flag}),
    ),
    records: object({endpoint}),
    rights: object({endpoint, days: wholeFrom(1, 90), kept: list(localized)}),
    signals,
    ...peopleShape(endpoint, id),
    debug: flag,
    texts: map(map(text)),
  },
  'policy',
);

/** Throws a `ConsentError` that names the first key that is wrong, what came and what is wanted. */
export function checkConfig(config: unknown): asserts config is ConsentConfig {
  refuseNames(config);
  checkShape(config, '');
  const {categories, services} = fillIn(config as ConsentConfig);
  refuseTwins((config as ConsentConfig).categories ?? [], 'categories');
  refuseTwins(services, 'services');
  const {ui, categories: named} = config as ConsentConfig;
  if (ui !== 'none' && categories.every(({required}) => required))
    refuse('categories', "a list with one that is optional, or ui must be 'none': there is nothing to ask", named);
  checkPeople(config as ConsentConfig, categories);
  for (const service of services)
    for (const name of service.categories)
      if (!categories.some(({id}) => id === name))
        throw new ConsentError(
          'config',
          `service "${service.id}" names the category "${name}", which this site does not have.`,
        );
  const mode = (config as ConsentConfig).signals?.googleConsentMode;
  for (const [key, condition] of Object.entries((typeof mode === 'object' && mode.keys) || {}))
    for (const name of condition.split(/\s+/))
      if (!categories.some(({id}) => id === name))
        throw new ConsentError(
          'config',
          `signals.googleConsentMode.keys.${key} names the category "${name}", which this site does not have.`,
        );
}

/** By name only the script tag knows a service; a bundle would have to hold all of them. */
function refuseNames(config: unknown): void {
  const {services} = Object(config) as {services?: unknown};
  for (const [index, service] of Array.isArray(services) ? services.entries() : []) {
    const {preset} = Object(service) as {preset?: unknown};
    if (preset !== undefined)
      throw new ConsentError(
        'config',
        `services[${index}] names the preset ${JSON.stringify(preset)}, which only the script tag looks up; its function is in ithn/services.`,
      );
  }
}

function refuseTwins(all: readonly {readonly id: string}[], what: string): void {
  for (const [index, {id}] of all.entries())
    if (all.findIndex((one) => one.id === id) < index) throw new ConsentError('config', `${what} has "${id}" twice.`);
}

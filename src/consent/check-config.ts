import {deepLink, endpoint, link, siteOrigin} from './check-address.ts';
import {checkObjection, objectionShape} from './check-objection.ts';
import {checkPeople, country, peopleShape} from './check-people.ts';
import {refuseNames, refuseStrangers, refuseTwins} from './check-references.ts';
import {service} from './check-service.ts';
import {signals} from './check-signals.ts';
import {flag, host, id, localized, oneOf, share, text, wholeFrom} from './check-values.ts';
import {calendarDay, either, list, map, object, refuse, that} from './checks.ts';
import {fillIn} from './fill-in.ts';
import {compatTools, positions, type ConsentConfig} from './settings.ts';

const checkShape = object(
  {
    $schema: text,
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
    categories: list(object({id, required: flag, title: localized, description: localized, ...objectionShape}, 'id')),
    services: list(service),
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
    records: object({
      endpoint,
      counts: endpoint,
      watch: either(endpoint, object({endpoint, sample: share}, 'endpoint')),
    }),
    rights: object({endpoint, days: wholeFrom(1, 90), kept: list(localized)}),
    signals,
    ...peopleShape(endpoint, id),
    domains: object({endpoint, origins: list(siteOrigin)}, 'endpoint', 'origins'),
    debug: flag,
    compat: either(oneOf(...compatTools), object({from: oneOf(...compatTools), values: map(text)}, 'from')),
    texts: map(map(text)),
  },
  'policy',
);

/** Throws a `ConsentError` that names the first invalid key, the value received and the values accepted. */
export function checkConfig(config: unknown): asserts config is ConsentConfig {
  refuseNames(config);
  checkShape(config, '');
  const {categories, services} = fillIn(config as ConsentConfig);
  refuseTwins((config as ConsentConfig).categories ?? [], 'categories');
  refuseTwins(services, 'services');
  const {ui, categories: named} = config as ConsentConfig;
  if (ui !== 'none' && categories.every(({required}) => required))
    refuse(
      'categories',
      "a list with at least one optional category, or ui must be 'none': there is nothing to ask",
      named,
    );
  checkPeople(config as ConsentConfig, categories);
  refuseStrangers(config as ConsentConfig, services, categories);
  checkObjection(config as ConsentConfig, services, categories);
}

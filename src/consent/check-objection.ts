// The keys of a category that may run unless the visitor objects, and what may never do so.
import {advertisingServices, isAdvertisingName} from '../model/advertising-services.ts';
import type {Category} from '../model/category.ts';
import {ConsentError} from '../model/errors.ts';
import {matchesHost, plainHost} from '../model/hosts.ts';
import type {Service} from '../model/service.ts';
import {localized, oneOf} from './check-values.ts';
import {both, list, that, type Check} from './checks.ts';
import type {ConsentConfig} from './settings.ts';

/** A country or a part of one; the two that are often taken for codes of a country are none. */
export const region = that(
  'an ISO 3166 code, such as GB (never UK) or US-CA',
  (value: unknown) => typeof value === 'string' && /^(?!UK|EU)[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(value),
);

/** The shapes of these keys. */
export const objectionShape: Readonly<Record<string, Check>> = {
  basis: oneOf('consent', 'objection'),
  law: both(
    localized,
    that('the name of a law, in at least one language', (value: unknown) => {
      const names: unknown[] = typeof value === 'string' ? [value] : Object.values(value as object);
      return names.length > 0 && names.every((name) => String(name).trim() !== '');
    }),
  ),
  regions: both(
    list(region),
    that('a list of at least one region', (value: readonly unknown[]) => value.length > 0),
  ),
};

/** Refuses a category that says nothing of its law, and whatever advertises. */
export function checkObjection(
  {minors}: ConsentConfig,
  services: readonly Service[],
  categories: readonly Category[],
): void {
  const objected = categories.filter(({basis}) => basis === 'objection').map(({id}) => id);
  for (const category of categories) checkCategory(category, minors?.advertising ?? []);
  for (const service of services) {
    const isUnasked = service.categories.every((name) =>
      categories.some(({id, required, basis}) => id === name && (required || basis === 'objection')),
    );
    const name = service.categories.find((one) => objected.includes(one));
    const why = name !== undefined && isUnasked && whyAdvertising(service);
    if (why)
      fail(
        `service "${service.id}" ${why}, and its category "${name}" has basis "objection": advertising waits for consent. Give the service a category whose basis is consent.`,
      );
  }
}

function checkCategory({id, required, basis, law, regions}: Category, advertising: readonly string[]): void {
  if (basis !== 'objection') {
    if (law !== undefined || regions !== undefined)
      fail(
        `the category "${id}" has ${law === undefined ? 'regions' : 'a law'} but no basis "objection": add it, or take them out.`,
      );
    return;
  }
  if (id === 'advertising' || isAdvertisingName(id) || advertising.includes(id))
    fail(
      `the category "${id}" has basis "objection": advertising waits for consent, whatever the law. Take the basis out.`,
    );
  if (required)
    fail(`the category "${id}" is required and has basis "objection": what is always on cannot be objected to.`);
  if (law === undefined || regions === undefined)
    fail(
      `the category "${id}" has basis "objection" and no ${law === undefined ? 'law' : 'regions'}: name the law that lets it run without consent, and the regions where it holds, such as "law": "the Data (Use and Access) Act 2025", "regions": ["GB"].`,
    );
}

/** What speaks for it that the service advertises; undefined: nothing. */
function whyAdvertising({id, hosts = [], sale, share}: Service): string | undefined {
  if (sale === true || share === true) return `is marked "${sale === true ? 'sale' : 'share'}"`;
  if (advertisingServices.ids.includes(id)) return 'is known as advertising';
  const host = hosts.find((one) => matchesHost(plainHost(one.replace(/^\*\./, '')), advertisingServices.hosts));
  return host === undefined ? undefined : `talks to ${host}, which is known for advertising`;
}

const fail = (message: string): never => {
  throw new ConsentError('config', message);
};

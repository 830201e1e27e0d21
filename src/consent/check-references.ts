// References from one part of a configuration to another.
import type {Category} from '../model/category.ts';
import {ConsentError} from '../model/errors.ts';
import type {Service} from '../model/service.ts';
import type {ConsentConfig} from './settings.ts';

/** Rejects a service or a signal that names a category that the site does not have. */
export function refuseStrangers(
  config: ConsentConfig,
  services: readonly Service[],
  categories: readonly Category[],
): void {
  for (const service of services)
    for (const name of service.categories)
      if (!categories.some(({id}) => id === name))
        throw new ConsentError(
          'config',
          `service "${service.id}" names the category "${name}", which this site does not have.`,
        );
  const mode = config.signals?.googleConsentMode;
  for (const [key, condition] of Object.entries((typeof mode === 'object' && mode.keys) || {}))
    for (const name of condition.split(/\s+/))
      if (!categories.some(({id}) => id === name))
        throw new ConsentError(
          'config',
          `signals.googleConsentMode.keys.${key} names the category "${name}", which this site does not have.`,
        );
}

/** Only the script tag resolves presets by name; a bundle would have to contain all of them. */
export function refuseNames(config: unknown): void {
  const {services} = Object(config) as {services?: unknown};
  if (!Array.isArray(services)) return;
  services.forEach((service, index) => {
    const {preset} = Object(service) as {preset?: unknown};
    if (preset !== undefined)
      throw new ConsentError(
        'config',
        `services[${index}] names the preset ${JSON.stringify(preset)}, which only the script tag resolves; import its function from ithn/services.`,
      );
  });
}

/** Rejects duplicate ids. */
export function refuseTwins(all: readonly {readonly id: string}[], what: string): void {
  all.forEach(({id}, index) => {
    if (all.findIndex((one) => one.id === id) < index) throw new ConsentError('config', `${what} has "${id}" twice.`);
  });
}

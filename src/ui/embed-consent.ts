import type {Consent} from '../consent/consent.ts';
import type {Choices} from '../model/decision.ts';
import {isRestricted} from '../model/restriction.ts';

/** What an embed names: categories with spaces between, the id of a declared service, or both. */
export interface EmbedNames {
  readonly category: string | undefined;
  readonly service: string | undefined;
}

/** The categories that the content needs: those named, and those of its service. */
export function neededCategories({category, service}: EmbedNames, {settings}: Consent): string[] {
  const declared = settings.services.find(({id}) => id === service);
  return [...new Set([...(category?.match(/\S+/g) ?? []), ...(declared?.categories ?? [])])];
}

/** Whether the stored choice lets the content load. */
export function isEmbedGranted({category, service}: EmbedNames, consent: Consent): boolean {
  const isNamed = !!category || !service;
  return (!isNamed || consent.granted(category ?? '')) && (!service || consent.grantedService(service));
}

/** Whether something other than a choice denies it, such as the visitor's age. */
export const isEmbedRestricted = (names: EmbedNames, consent: Consent): boolean =>
  neededCategories(names, consent).some((id) => isRestricted(id, consent));

/** A yes to what this content needs; everything else stays as it is. */
export function choicesToShow(names: EmbedNames, consent: Consent): Choices {
  const {settings} = consent;
  const needed = neededCategories(names, consent);
  const isOn = (id: string): boolean => needed.includes(id) || consent.granted(id);
  const categories = Object.fromEntries(settings.categories.map(({id}) => [id, isOn(id)]));
  // With a service of its own, the others of its purposes are not allowed along with it.
  const services = Object.fromEntries(
    settings.services
      .filter((one) => names.service || one.categories.every((id) => consent.granted(id)))
      .map(({id}) => [id, id === names.service || consent.grantedService(id)]),
  );
  return {categories, services};
}

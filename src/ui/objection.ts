import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {Category} from '../model/category.ts';
import type {Choices} from '../model/decision.ts';
import {localize} from '../model/localized.ts';
import {isolate} from './isolate.ts';
import {language} from './localization.ts';

/** The categories that run now because a law lets them until the visitor objects. */
export const runningUnasked = (consent: Consent): readonly Category[] =>
  consent.settings.categories.filter(
    ({id}) => consent.restrictions.objectable?.includes(id) === true && consent.granted(id),
  );

/** Whether choices shut something of them: then they are an objection. */
export const isObjection = (consent: Consent, {categories, services}: Choices): boolean =>
  runningUnasked(consent).some(
    ({id}) =>
      categories[id] !== true ||
      consent.settings.services.some(
        (service) =>
          service.categories.includes(id) && consent.grantedService(service.id) && services?.[service.id] === false,
      ),
  );

/**
 * What runs without asking, under which law, and how to end it: a sentence for each law.
 * @param titleOf What the visitor knows a category by.
 */
export function objectionTexts(categories: readonly Category[], titleOf: (category: Category) => string): string[] {
  const titles = new Map<string, string[]>();
  for (const category of categories) {
    const name = localize(category.law, language());
    titles.set(name, [...(titles.get(name) ?? []), isolate(titleOf(category))]);
  }
  return [...titles].map(([name, shown]) => {
    const law = isolate(name);
    const list = new Intl.ListFormat(language(), {type: 'unit'}).format(shown);
    return msg(str`On without your consent, as ${law} allows: ${list}. Click “Reject all” to turn this off.`, {
      id: 'objection-note',
    });
  });
}

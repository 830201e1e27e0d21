import type {Consent} from '../consent/consent.ts';
import type {Category} from '../model/category.ts';
import {isRestricted} from '../model/restriction.ts';
import type {Choices} from '../model/decision.ts';
import type {Service} from '../model/service.ts';

/** The services shown under a category: those that name it first among what can be chosen. */
export function servicesOf(category: Category, {settings}: Consent): readonly Service[] {
  const optional = new Set(settings.categories.filter(({required}) => !required).map(({id}) => id));
  return settings.services.filter(
    ({categories}) => (categories.find((id) => optional.has(id)) ?? categories[0]) === category.id,
  );
}

/**
 * What the visitor chose before the site had something new to ask about. It opens nothing any more, but nobody has to
 * answer the same again; where the browser sends Global Privacy Control, a former yes is no answer to that.
 */
export function formerChoices({state, settings}: Consent): Choices | undefined {
  const isKnown = state.status === 'lapsed' && state.reason === 'choices-changed' && settings.gpc !== true;
  return isKnown ? state.decision.choices : undefined;
}

/** What is stored for each service, those without a switch on the page included. */
export function storedServices(consent: Consent): Record<string, boolean> {
  const {state, settings} = consent;
  const former = formerChoices(consent);
  const draft: Record<string, boolean> = {};
  for (const purpose of settings.categories) {
    if (purpose.required) continue;
    const isGranted = consent.granted(purpose.id) || former?.categories[purpose.id] === true;
    for (const {id} of servicesOf(purpose, consent))
      draft[id] = former
        ? isGranted && former.services?.[id] === true
        : isGranted &&
          (state.status === 'decided' ? state.decision.choices.services?.[id] !== false : consent.grantedService(id));
  }
  return draft;
}

/**
 * Sets the switches to the stored choice; before a yes, or after it has lapsed, nothing optional is on, but for what was
 * chosen before something new came.
 */
export function fillSwitches(
  switches: Iterable<HTMLInputElement>,
  consent: Consent,
  services: Readonly<Record<string, boolean>>,
): void {
  const former = formerChoices(consent)?.categories;
  for (const one of switches) {
    one.disabled = isShut(one, consent);
    const isOn =
      one.name === 'category'
        ? consent.granted(one.value) || former?.[one.value] === true
        : services[one.value] === true;
    one.checked = isOn && !(former && one.disabled);
  }
}

/** Whether something other than a choice denies it, such as the visitor's age: a switch that could do nothing. */
const isShut = ({name, value}: HTMLInputElement, consent: Consent): boolean =>
  name === 'category'
    ? isRestricted(value, consent)
    : !!consent.settings.services.find(({id}) => id === value)?.categories.some((id) => isRestricted(id, consent));

/** The optional purposes that are allowed now. */
export const grantedNow = (consent: Consent): readonly string[] =>
  consent.settings.categories.filter(({id, required}) => !required && consent.granted(id)).map(({id}) => id);

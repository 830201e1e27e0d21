import type {CountedEvent} from '../model/count.ts';
import type {Choices, Decision} from '../model/decision.ts';
import {isRestricted, type Restrictions} from '../model/restriction.ts';
import type {Settings} from '../consent/settings.ts';

interface Site {
  readonly settings: Pick<Settings, 'categories'>;
  readonly restrictions: Restrictions;
}

/**
 * Whether the visitor chose all, none or some of what they could choose: denials by age or by the browser's signal
 * are not an answer.
 */
export function kindOf({choices, source}: Pick<Decision, 'choices' | 'source'>, site: Site): CountedEvent {
  if (source === 'banner-accept') return 'yes';
  if (source === 'banner-reject') return 'no';
  const isOpen = (id: string): boolean => !isRestricted(id, site);
  const {categories, services = {}} = choices;
  const answers = site.settings.categories
    .filter(({id, required}) => !required && isOpen(id))
    .map(({id}) => categories[id] === true);
  // refusing one service is a choice
  const shut = Object.entries(services).filter(([id, isOn]) => isOpen(id) && isOn === false);
  if (!answers.some(Boolean)) return 'no';
  return answers.every(Boolean) && !shut.length ? 'yes' : 'chosen';
}

/**
 * Whether something is off that was on and that the visitor could have left on: denials by age are not withdrawals.
 */
export function takesBack(now: Choices, before: Choices, site: Site): boolean {
  const isOpen = (id: string): boolean => !isRestricted(id, site);
  return (
    Object.entries(before.categories).some(([id, isOn]) => isOn && !now.categories[id] && isOpen(id)) ||
    Object.entries(now.services ?? {}).some(
      ([id, isOn]) => isOn === false && before.services?.[id] !== false && isOpen(id),
    )
  );
}

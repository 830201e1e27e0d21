import {readLocale} from '../../consent/locale.ts';
import type {Settings} from '../../consent/settings.ts';
import {answer} from '../../model/choices.ts';
import type {Choices, Decision} from '../../model/decision.ts';
import type {AppDecision} from './message.ts';

const day = 864e5;

/**
 * A decision of the app's own screen with all that a decision of the page has; one that the page made and the app kept
 * stays as it is.
 * @param config Fingerprint of the configuration that it is vouched for under; empty where none is yet.
 */
export function wholeDecision(given: AppDecision, settings: Settings, config: string): Decision {
  const {decidedAt} = given;
  const said = settings.categories.map(({id}) => Number(given.choices.categories[id] === true)).join('');
  return {
    // the same when the app hands it over again, another for another answer of the same second
    id: `native-${decidedAt}-${said}`,
    expiresAt: decidedAt + settings.validityDays * day,
    source: 'native',
    effective: settings.policy.effective,
    locale: readLocale(settings),
    config,
    ...given,
    choices: given.config === undefined ? complete(given.choices, settings) : given.choices,
  };
}

/** An app knows categories; services follow them. What its screen did not ask about stays unanswered: ask for it. */
function complete({categories, services = {}}: Choices, settings: Settings): Choices {
  const whole = answer(
    settings,
    (id) => categories[id] === true,
    (id) => services[id] !== false,
  );
  const isAnswered = (id: string): boolean =>
    id in categories || settings.categories.some((one) => one.id === id && one.required);
  return {...whole, categories: Object.fromEntries(Object.entries(whole.categories).filter(([id]) => isAnswered(id)))};
}

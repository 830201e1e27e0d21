import {readLocale} from '../../consent/read-locale.ts';
import type {Settings} from '../../consent/settings.ts';
import {answer, type Options} from '../../model/choices.ts';
import {dayMs} from '../../model/day.ts';
import type {Choices, Decision} from '../../model/decision.ts';
import type {AppDecision} from './message.ts';

/** The configuration, and the restrictions that apply regardless of the app's screen. */
type Site = Settings & Required<Options>;

/**
 * Completes a decision from the app's own screen; one that the page made and the app stored is unchanged. @param
 * config Fingerprint of the configuration that it is valid under; empty if none is known yet.
 */
export function wholeDecision(given: AppDecision, settings: Site, config: string): Decision {
  const {decidedAt} = given;
  const said = settings.categories.map(({id}) => Number(given.choices.categories[id] === true)).join('');
  return {
    // the same if the app passes it in again, another for another answer within the same second
    id: `native-${decidedAt}-${said}`,
    expiresAt: decidedAt + settings.validityDays * dayMs,
    source: 'native',
    effective: settings.policy.effective,
    locale: readLocale(settings),
    config,
    ...given,
    choices: given.config === undefined ? complete(given.choices, settings) : given.choices,
  };
}

/**
 * An app only knows categories; services follow them. What its screen did not ask stays unanswered, so the page asks.
 */
function complete({categories, services = {}}: Choices, settings: Site): Choices {
  const whole = answer(
    settings,
    (id) => categories[id] === true,
    (id) => services[id] !== false,
  );
  const isAnswered = (id: string): boolean =>
    id in categories || settings.categories.some((one) => one.id === id && one.required);
  return {...whole, categories: Object.fromEntries(Object.entries(whole.categories).filter(([id]) => isAnswered(id)))};
}

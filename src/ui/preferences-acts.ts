import type {Consent, DecisionContext} from '../consent/consent.ts';
import {isObjection, runningUnasked} from './objection.ts';
import type {ChoicesActs} from './preferences-choices.ts';
import type {ShownChoices} from './shown-choices.ts';

/**
 * Asks the manager, which decides.
 * @param act Calls the manager.
 * @param objects Whether the visitor thereby objects to something that runs unasked; by default not.
 */
export type Ask = (
  act: (consent: Consent, context: Required<Omit<DecisionContext, 'expiresAt'>>) => Promise<unknown>,
  objects?: (consent: Consent) => boolean,
) => void;

/** What the buttons of the preferences ask for. A click made by a program may refuse, never grant. */
export const preferencesActs = (ask: Ask, shown: ShownChoices): Omit<ChoicesActs, 'openRecord'> => ({
  accept: ({isTrusted}) => isTrusted && ask((consent, context) => consent.acceptAll(context)),
  reject: () =>
    ask(
      (consent, context) => consent.rejectAll(context),
      (consent) => runningUnasked(consent).length > 0,
    ),
  withdraw: () => ask((consent, {locale, shown: words}) => consent.withdraw({locale, shown: words})),
  save: ({isTrusted}) => {
    const choices = shown.read();
    if (isTrusted || !Object.values(choices.categories).includes(true))
      ask(
        (consent, context) => consent.choose(choices, context),
        (consent) => isObjection(consent, choices),
      );
  },
});

import type {Held} from '../../consent/hold-question.ts';
import type {Host} from '../../consent/host.ts';
import type {Native} from '../../consent/native.ts';
import {ownPart} from '../../consent/own-part.ts';
import {checkTimeoutMs} from './answer-timeouts.ts';
import type {AppDecision, AppMessage} from './message.ts';
import {hearTrackingDenied} from './tracking-denied.ts';

/** What the page does for each message of the app. */
export type AppActs = {readonly [Type in AppMessage['type']]: (message: Extract<AppMessage, {type: Type}>) => unknown};

interface AppActsOptions {
  readonly native: Native;
  readonly held: Held;
  readonly take: (decision: AppDecision) => void;
  readonly tellState: () => void;
  readonly speak: (locale: string) => void;
}

/** Also says whether the app itself asks for what is being shown: that does not go back to it. */
export function createAppActs(
  host: Host,
  {native, held, take, tellState, speak}: AppActsOptions,
): {readonly acts: AppActs; readonly isShownByApp: () => boolean} {
  const {consent} = host;
  let isShownByApp = false;
  const acts: AppActs = {
    decision({decision}) {
      if (consent.state.status !== 'decided') held.wait(checkTimeoutMs);
      take(decision);
      tellState(); // also where it is too old to change anything
    },
    show({view}) {
      isShownByApp = true;
      consent.show(view);
      isShownByApp = false;
    },
    erase: () => consent.erase(),
    locale({locale}) {
      native.locale = locale;
      speak(locale);
      const page = ownPart('documentElement');
      page.setAttribute('lang', page.lang); // nothing new but to the interface, which follows it
    },
    'tracking-denied': ({categories}) => hearTrackingDenied(host, categories),
  };
  return {acts, isShownByApp: () => isShownByApp};
}

import type {Consent, ConsentListener} from '../../src/consent/consent.ts';
import {fillIn} from '../../src/consent/fill-in.ts';
import type {ConsentConfig, Settings} from '../../src/consent/settings.ts';
import {isGranted, isServiceGranted} from '../../src/model/granted.ts';
import type {ConsentState} from '../../src/model/state.ts';
import {decision} from '../model/sample.ts';

export interface Stub {
  readonly consent: Consent;
  readonly settings: Settings;
  /** Grants these categories, and every service but those after `!`; tells whoever follows. */
  choose(...ids: string[]): ConsentState;
  /** Takes the state for this one, and tells nobody. */
  set(state: ConsentState): void;
  readonly stopped: () => number;
}

/** A consent that is whatever a test says. */
export function createStub(config: Partial<ConsentConfig> = {}): Stub {
  let state: ConsentState = {status: 'unasked'};
  let stops = 0;
  const listeners = new Set<ConsentListener>();
  const settings = fillIn({policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, ...config});
  const consent = {
    get state() {
      return state;
    },
    settings,
    granted: (condition: string): boolean => isGranted(condition, state, consent.settings),
    grantedService: (id: string): boolean => isServiceGranted(id, state, consent.settings),
    subscribe: (listener: ConsentListener) => (listeners.add(listener), () => listeners.delete(listener)),
    status: () => ({late: false}),
    stop: () => {
      stops++;
    },
  };
  return {
    consent: consent as unknown as Consent,
    settings,
    stopped: () => stops,
    set: (next) => void (state = next),
    choose(...ids) {
      const previous = state;
      const services = Object.fromEntries(settings.services.map(({id}) => [id, !ids.includes('!' + id)]));
      const categories = {session: true, ...Object.fromEntries(ids.map((id) => [id, true]))};
      state = {status: 'decided', decision: decision({choices: {categories, services}})};
      for (const listener of [...listeners]) listener(state, previous);
      return previous;
    },
  };
}

export const attempt = <T>(_: string, run: () => T): T | undefined => run();
export const settle = (milliseconds = 0): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Puts markup on the page, in a place of its own. */
export function place(markup: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.body.append(box);
  return box;
}

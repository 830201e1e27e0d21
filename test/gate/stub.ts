import type {Consent, ConsentListener} from '../../src/consent/consent.ts';
import type {Host} from '../../src/consent/host.ts';
import {fillIn} from '../../src/consent/fill-in.ts';
import type {ConsentConfig, Settings} from '../../src/consent/settings.ts';
import {createGate} from '../../src/gate/gate.ts';
import type {LoadGuest} from '../../src/gate/scripts.ts';
import {isGranted, isServiceGranted} from '../../src/model/granted.ts';
import type {ConsentState} from '../../src/model/state.ts';
import {decision} from '../model/sample.ts';

/** Brings what runs beside a held script, as the entries do. */
export const loadGuest: LoadGuest = async () => (await import('../../src/gate/run-beside.ts')).runBeside;
/** The gate as the entries put it together. */
export const gateMarkup = createGate(loadGuest);

export interface Stub {
  readonly consent: Consent;
  /** What a feature of it starts with. */
  readonly host: Host;
  readonly settings: Settings;
  /** Grants these categories, and every service but those after `!`; tells whoever follows. */
  choose(...ids: string[]): ConsentState;
  /** Takes the state for this one, and tells nobody. */
  set(state: ConsentState): void;
}

/** A consent that is whatever a test says. */
export function createStub(config: Partial<ConsentConfig> = {}): Stub {
  let state: ConsentState = {status: 'unasked'};
  const undos: (() => void)[] = [];
  const listeners = new Set<ConsentListener>();
  const settings = fillIn({policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, ...config});
  const restrictions = {denied: [], presumed: []};
  const consent = {
    restrictions,
    get state() {
      return state;
    },
    settings,
    granted: (condition: string): boolean =>
      isGranted(condition, state, {...consent.settings, restrictions: consent.restrictions}),
    grantedService: (id: string): boolean =>
      isServiceGranted(id, state, {...consent.settings, restrictions: consent.restrictions}),
    subscribe: (listener: ConsentListener) => (listeners.add(listener), () => listeners.delete(listener)),
    status: () => ({late: false}),
    stop: () => {
      for (const undo of undos.splice(0)) undo();
    },
  };
  return {
    consent: consent as unknown as Consent,
    host: {
      consent,
      onStop: (undo: () => void) => undos.push(undo),
    } as unknown as Host,
    settings,
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

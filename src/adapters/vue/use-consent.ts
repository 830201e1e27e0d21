import {computed, getCurrentInstance, inject, onMounted, onScopeDispose, shallowRef} from 'vue';
import type {App, ComputedRef, InjectionKey, ShallowRef} from 'vue';
import type {ConsentState} from '../../model/state.ts';
import {
  currentState,
  followConsent,
  gateWhenRunning,
  isGrantedIn,
  isGrantedNow,
  readInitialState,
} from '../follow-consent.ts';

const unasked: ConsentState = {status: 'unasked'};
const firstState: InjectionKey<ConsentState> = Symbol('ithn');

export interface ConsentPluginOptions {
  /** What `readConsent()` from `ithn/server` has returned. */
  readonly initialState?: ConsentState;
}

/** `app.use(consentPlugin, {initialState})`: components render on the server as they will in the browser. */
export const consentPlugin = {
  install(app: App, {initialState}: ConsentPluginOptions = {}): void {
    app.provide(firstState, readInitialState(initialState));
  },
};

export interface ConsentOfVue {
  readonly state: Readonly<ShallowRef<ConsentState>>;
  /** Whether the condition holds: `'beacon'`, `'beacon advertising'` (both), `'!beacon'` (while denied). */
  granted(categories: string): ComputedRef<boolean>;
  /** Runs while the condition holds: what `run` returns ends it on withdrawal and when the component goes. */
  gate(categories: string, run: () => void | (() => void)): void;
}

/**
 * The visitor's consent, to be watched. In a component that the server has rendered it takes up the browser's own state once
 * it is mounted, so that both render the same first.
 */
export function useConsent(): ConsentOfVue {
  const instance = getCurrentInstance();
  const first = instance ? inject(firstState, unasked) : unasked;
  const state = shallowRef(first);
  const isLive = shallowRef(false);
  let stops: (() => void)[] = [];
  const start = (): void => {
    isLive.value = true;
    // A new object each time: what withholds a category changes what is granted and not the decision.
    const stop = followConsent(() => (state.value = {...currentState(first)}));
    stops.push(stop);
  };
  onScopeDispose(() => {
    for (const stop of stops) stop();
    stops = [];
  }, true);
  if (instance) onMounted(start);
  else if (typeof document !== 'undefined') start();
  return {
    state,
    granted: (categories) =>
      computed(() => {
        const known = state.value;
        return isLive.value ? isGrantedNow(categories, known) : isGrantedIn(known, categories);
      }),
    gate(categories, run) {
      const open = (): void => void stops.push(gateWhenRunning(categories, run));
      if (instance && !isLive.value) onMounted(open);
      else open();
    },
  };
}

/** A trigger for `useScript()` of `@nuxt/scripts`: fulfilled when the condition first holds; never on a server. */
export const consentTrigger = (categories: string): Promise<void> =>
  new Promise((resolve) => {
    if (typeof document === 'undefined') return;
    const stop = gateWhenRunning(categories, () => {
      resolve();
      setTimeout(() => stop());
    });
  });

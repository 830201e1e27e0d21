import {createContext, createElement, useContext, useEffect, useSyncExternalStore} from 'react';
import type {DependencyList, ReactElement, ReactNode} from 'react';
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
const FirstState = createContext<ConsentState>(unasked);

/**
 * Gives the components below the state that the server has read from the cookie, so that they render there as they will in
 * the browser. The consent itself is the one that createConsent() has started.
 */
export function ConsentProvider(properties: {
  /** What `readConsent()` from `ithn/server` has returned. */
  readonly initialState?: ConsentState;
  readonly children?: ReactNode;
}): ReactElement {
  const {initialState, children} = properties;
  return createElement(FirstState.Provider, {value: readInitialState(initialState)}, children);
}

/** Where the visitor stands; renders again with every change. */
export function useConsentState(): ConsentState {
  const first = useContext(FirstState);
  return useSyncExternalStore(
    followConsent,
    () => currentState(first),
    () => first,
  );
}

/** Whether the condition holds: `'beacon'`, `'beacon advertising'` (both), `'!beacon'` (while denied). */
export function useConsent(categories: string): boolean {
  const first = useContext(FirstState);
  return useSyncExternalStore(
    followConsent,
    () => isGrantedNow(categories, first),
    () => isGrantedIn(first, categories),
  );
}

/** Runs the effect while the condition holds: what it returns ends it on withdrawal and when the component goes. */
export function useConsentEffect(
  categories: string,
  effect: () => void | (() => void),
  dependencies: DependencyList = [],
): void {
  useEffect(() => gateWhenRunning(categories, effect), [categories, ...dependencies]);
}

/** Shows its children while the condition holds, and the fallback otherwise. */
export function Consented(properties: {
  readonly to: string;
  readonly fallback?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const {to, fallback = null, children = null} = properties;
  return useConsent(to) ? children : fallback;
}

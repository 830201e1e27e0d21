// What every adapter stands on: the running consent, whenever it comes, and how to follow it.
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import type {ConsentState} from '../model/state.ts';

const unasked: ConsentState = {status: 'unasked'};

/** The consent that runs on this page; none on a server, or before createConsent(). */
export const runningConsent = (): Consent | undefined => meeting().consent;

/** Where the visitor stands now, as far as this page knows. */
export const currentState = (first: ConsentState = unasked): ConsentState => runningConsent()?.state ?? first;

/** Whether the condition holds now; nothing does before a consent runs, but for what a server has read. */
export function isGrantedNow(categories: string, first?: ConsentState): boolean {
  return runningConsent()?.granted(categories) ?? isGrantedIn(first, categories);
}

/** Whether the condition holds in a state that a server has read: without the configuration, by its choices alone. */
export function isGrantedIn(state: ConsentState | undefined, categories: string): boolean {
  const names = categories.match(/\S+/g) ?? [];
  const chosen = state?.status === 'decided' ? state.decision.choices.categories : {};
  return names.length > 0 && names.every((name) => (name.startsWith('!') ? !chosen[name.slice(1)] : chosen[name]));
}

/** Calls `changed` when a consent begins to run and whenever it changes. Returns the way to stop. */
export function followConsent(changed: () => void): () => void {
  const {waiting} = meeting();
  let followed: Consent | undefined;
  let leave: (() => void) | undefined;
  const join = (): void => {
    const consent = runningConsent();
    if (consent === followed) return;
    leave?.();
    followed = consent;
    leave = consent?.subscribe(changed);
    changed();
  };
  waiting.add(join);
  join();
  return () => {
    waiting.delete(join);
    leave?.();
  };
}

/** `consent.gate()` for a consent that may come later: `run` starts with the yes; what it returns ends it on a no, or with this. */
export function gateWhenRunning(categories: string, run: () => void | (() => void)): () => void {
  let gated: Consent | undefined;
  let undo: (() => void) | undefined;
  const stop = followConsent(() => {
    const consent = runningConsent();
    if (consent === gated) return;
    undo?.();
    gated = consent;
    undo = consent?.gate(categories, run);
  });
  return () => {
    stop();
    undo?.();
  };
}

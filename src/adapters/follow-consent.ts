// What every adapter stands on: the running consent, whenever it comes, and how to follow it.
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {ConsentError} from '../model/errors.ts';
import {areFlags} from '../model/parse-decision.ts';
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

/**
 * Whether the condition holds in a state that a server has read, without the configuration. What is answered are the
 * site's categories, so that no other name holds, as in the browser; before an answer nobody knows them, and all but
 * `session` are denied.
 */
export function isGrantedIn(state: ConsentState | undefined, categories: unknown): boolean {
  const chosen: Readonly<Record<string, boolean | undefined>> | undefined =
    state?.status === 'decided' ? {...state.decision.choices.categories, session: true} : undefined;
  const answered = chosen ?? {session: true};
  return String(categories)
    .trim()
    .split(/\s+/)
    .every((name) => {
      const id = name.replace('!', '');
      if (Object.hasOwn(answered, id)) return (answered[id] === true) === (id === name);
      return chosen === undefined && id !== '' && id !== name;
    });
}

/**
 * The state that a server hands to an adapter. What is none grants nothing, and is reported: what renders a page must not
 * fail because of it.
 */
export function readInitialState(given: unknown): ConsentState {
  if (given === undefined) return unasked;
  const {status, decision} = Object(given) as {status?: unknown; decision?: {choices?: {categories?: unknown}}};
  const isDecided = (status === 'decided' || status === 'lapsed') && areFlags(decision?.choices?.categories);
  if (status === 'unasked' || isDecided) return given as ConsentState;
  const came = (JSON.stringify(given) as string | undefined) ?? typeof given;
  const message = `initialState must be what readConsent() has returned (received ${came.slice(0, 80)}).`;
  console.error(new ConsentError('config', message).message);
  return unasked;
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

import type {ConsentErrorCode} from '../model/errors.ts';
import type {ConsentState} from '../model/state.ts';
import type {View} from './consent.ts';

/** The state changed: after the signals have spoken and the gate has begun to release. */
export interface ChangeEvent extends Event {
  readonly state: ConsentState;
  readonly previous: ConsentState;
}

/** Something is about to be shown; a page that shows its own prevents it. */
export interface ShowEvent extends Event {
  readonly view: View;
}

/** Something failed; the gate is shut where in doubt and the page goes on. Also in the console. */
export interface ErrorEvent extends Event {
  readonly code: ConsentErrorCode;
  readonly message: string;
}

/** What is heard on `document`. Who may come after `ithn-ready` uses `ready`. */
export interface ConsentEventMap {
  'ithn-ready': Event;
  'ithn-change': ChangeEvent;
  'ithn-show': ShowEvent;
  'ithn-hide': Event;
  'ithn-error': ErrorEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends ConsentEventMap {}
}

/** Dispatches one of the library's events with its fields; whether nobody prevented it. */
export const emit = <T extends keyof ConsentEventMap>(
  target: EventTarget,
  type: T,
  fields?: Omit<ConsentEventMap[T], keyof Event>,
): boolean => target.dispatchEvent(Object.assign(new Event(type, {cancelable: true}), fields));

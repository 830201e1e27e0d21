import type {ConsentErrorCode} from '../model/errors.ts';
import type {ConsentState} from '../model/state.ts';
import type {RequestBody} from '../model/rights-request.ts';
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

/** The network guard met something that is not granted: held it (`gate.network: 'block'`) or let it go (`'report'`). */
export interface BlockedEvent extends Event {
  readonly url: string;
  /** Which API, or what kind of thing: `fetch`, `beacon`, `element` … */
  readonly kind: string;
  /** What it would need; empty for a host that nobody declared. */
  readonly categories: readonly string[];
}

/** The visitor asks for something about their data; a page that delivers requests itself prevents it. */
export interface RequestEvent extends Event {
  readonly draft: RequestBody;
  readonly reference: string;
}

/** What is heard on `document`. Who may come after `ithn-ready` uses `ready`. */
export interface ConsentEventMap {
  'ithn-ready': Event;
  'ithn-change': ChangeEvent;
  'ithn-show': ShowEvent;
  'ithn-hide': Event;
  'ithn-error': ErrorEvent;
  'ithn-request': RequestEvent;
  'ithn-blocked': BlockedEvent;
  /** The visitor wants the settings of their account; an app that shows its own prevents it, and the link is not followed. */
  'ithn-account': Event;
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

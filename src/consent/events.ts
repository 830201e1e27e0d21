import type {ConsentErrorCode} from '../model/errors.ts';
import type {ConsentState} from '../model/state.ts';
import type {RequestBody} from '../model/rights-request.ts';
import type {View} from './consent.ts';

/** The state changed; dispatched after the signals are sent and the gate has started to release. */
export interface ChangeEvent extends Event {
  readonly state: ConsentState;
  readonly previous: ConsentState;
}

/** A view is about to be shown; a page that shows its own prevents it. */
export interface ShowEvent extends Event {
  readonly view: View;
}

/** Something failed; when in doubt the gate stays shut, and the page keeps working. Also logged to the console. */
export interface ErrorEvent extends Event {
  readonly code: ConsentErrorCode;
  readonly message: string;
}

/**
 * The network guard met a request that is not granted, and refused it (`gate.network: 'block'`) or let it through
 * (`'report'`).
 */
export interface BlockedEvent extends Event {
  readonly url: string;
  /** The API or kind of request: `fetch`, `beacon`, `element` … */
  readonly kind: string;
  /** The categories it needs; empty for an undeclared host. */
  readonly categories: readonly string[];
}

/** The visitor makes a rights request; a page that delivers requests itself prevents it. */
export interface RequestEvent extends Event {
  readonly draft: RequestBody;
  readonly reference: string;
}

/** Events on `document`. Code that may run after `ithn-ready` uses `ready`. */
export interface ConsentEventMap {
  /** The stored decision has been read, or could not be. */
  'ithn-ready': Event;
  'ithn-change': ChangeEvent;
  'ithn-show': ShowEvent;
  /** The view was hidden. */
  'ithn-hide': Event;
  'ithn-error': ErrorEvent;
  'ithn-request': RequestEvent;
  'ithn-blocked': BlockedEvent;
  /** The visitor opens the account settings; an app that shows its own prevents it, and the link is not followed. */
  'ithn-account': Event;
}

declare global {
  interface GlobalEventHandlersEventMap extends ConsentEventMap {}
}

/** Dispatches an event of the library on the document, with its fields; returns whether it was not prevented. */
export const emit = <T extends keyof ConsentEventMap>(
  type: T,
  fields?: Omit<ConsentEventMap[T], keyof Event>,
): boolean => document.dispatchEvent(Object.assign(new Event(type, {cancelable: true}), fields));

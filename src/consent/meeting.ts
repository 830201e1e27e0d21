import type {Consent, View} from './consent.ts';
import type {Refuser} from './hear-refusals.ts';
import type {Host} from './host.ts';
import type {HandoverDesk, MinorsDesk, NoticeDesk, ObjectionDesk} from './people.ts';

/** What the interface provides to the running consent. */
export interface Presenter {
  /** Shows the view and removes the previous one. Resolves when the visitor can see it; never rejects. */
  show(consent: Consent, view: View): Promise<void>;
  hide(): void;
  /** Removes the interface from the page. */
  stop(): void;
  /** Adds the button that reopens the choices, if there is none yet. */
  attach(consent: Consent, move?: Event): void;
  /** The record as a page to read, in the visitor's language. */
  recordPage(consent: Consent): Promise<Blob>;
}

/**
 * The shared object through which two copies of the library on one page find each other; plain data and functions, no
 * shared classes. A form that a copy of this version cannot meet takes another symbol.
 */
export interface Meeting {
  /** The running consent; a later copy joins it. */
  consent?: Consent;
  /** The host that its features start with. */
  host?: Host;
  /** Set by the first copy that brings an interface. */
  presenter?: Presenter;
  /** What the age gate and the notices need, if the site has them. */
  minors?: MinorsDesk;
  notices?: NoticeDesk;
  /** A choice from another site of the controller that the visitor has not confirmed. */
  handover?: HandoverDesk;
  /** What may run until the visitor objects, and waits for them to be told. */
  objections?: ObjectionDesk;
  /** Since when something has run that nobody was asked for, in the time of `performance.now()`. */
  runningSince?: number;
  /**
   * Addresses and texts of what the gate ran in this document, with the `data-…` attributes, or with `data-consent` alone
   * where that says all: a page may live long, its nodes not. None if a copy of an earlier version came first.
   */
  readonly ran?: Map<string, Readonly<Record<string, string | undefined>> | string | undefined>;
  /** What the guard refused before `records.watch` started to listen: a few hosts, by kind and host. */
  refusals?: ReadonlyMap<string, {readonly how: Refuser; readonly host: string}>;
  /** What the clean-up after the last withdrawal could not remove, for a dialog that may open later. */
  leftovers?: readonly string[];
  /** Set by the file that watches the page's theme: looks at every layer again. */
  lookAtTheme?: () => void;
  /** Called once with the consent or presenter that arrives. */
  readonly waiting: Set<() => void>;
}

const door = Symbol.for('ithn');

/** The page's meeting place; made by the first copy that asks. */
export function meeting(): Meeting {
  const place = globalThis as {[door]?: Meeting};
  return (place[door] ??= {waiting: new Set(), ran: new Map()});
}

/** Tells the other copies that something has arrived. */
export function announce(change: Partial<Pick<Meeting, 'consent' | 'host' | 'presenter'>>): void {
  const place = meeting();
  Object.assign(place, change);
  for (const heard of [...place.waiting]) heard();
}

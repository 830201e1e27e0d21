import type {Consent, View} from './consent.ts';
import type {MinorsDesk, NoticeDesk} from './people.ts';

/** What the interface gives to a running consent. */
export interface Presenter {
  /** Puts the view on the page; what was shown before goes. Fulfilled when the visitor can see it. Never rejects. */
  show(consent: Consent, view: View): Promise<void>;
  hide(): void;
  /** Takes everything of ours off the page. */
  stop(): void;
  /** Puts the way back to the choices on the page, where there is none yet. */
  attach(consent: Consent, move?: Event): void;
  /** The record as a page to read, in the visitor's language. */
  recordPage(consent: Consent): Promise<Blob>;
}

/** Where two copies of the library on one page meet; plain data and functions, no class identity across the door. */
export interface Meeting {
  readonly protocol: 1;
  /** The one that runs; a later copy joins it. */
  consent?: Consent;
  /** Set by the first copy that brings an interface. */
  presenter?: Presenter;
  /** What the age gate and the notices stand on, where the site has them. */
  minors?: MinorsDesk;
  notices?: NoticeDesk;
  /** What the clean-up after the last withdrawal could not remove, for a dialog that may open later. */
  leftovers?: readonly string[];
  /** Set by the file that watches the page's theme: looks at every layer again. */
  lookAtTheme?: () => void;
  /** Called once with whatever arrives, consent or presenter. */
  readonly waiting: Set<() => void>;
}

const door = Symbol.for('ithn');

/** The page's meeting place; made by the first copy that asks. */
export function meeting(): Meeting {
  const place = globalThis as {[door]?: Meeting};
  return (place[door] ??= {protocol: 1, waiting: new Set()});
}

/** Tells the other copies that something has arrived. */
export function announce(change: Partial<Pick<Meeting, 'consent' | 'presenter'>>): void {
  const place = meeting();
  Object.assign(place, change);
  for (const heard of [...place.waiting]) heard();
}

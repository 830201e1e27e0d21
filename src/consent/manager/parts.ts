import type {Consent, Status} from '../consent.ts';
import type {Presenter} from '../meeting.ts';
import type {Book, Effect, Mirror, Records, Tabs} from '../ports.ts';
import type {Attempt} from '../reporter.ts';
import type {Settings} from '../settings.ts';

/** The parts of a manager; only `compose/` assembles them. */
export interface ManagerParts {
  readonly settings: Settings;
  /** Resolves if the configuration is valid, rejects with what is wrong with it: then nothing is granted. */
  readonly check?: (() => Promise<void>) | undefined;
  /** Absent if the site wants no cookie. */
  readonly mirror: Mirror | undefined;
  readonly book: Book;
  readonly tabs: Tabs;
  /** They are told about every change in this order: signals first, then the gate. */
  readonly effects: readonly Effect[];
  /** Diagnostic facts about the page. */
  readonly status: (consent: Consent) => Pick<Status, 'late' | 'slipped'>;
  /** Runs the gate in another tree. */
  readonly watch: (consent: Consent, attempt: Attempt, root: Node & ParentNode) => () => void;
  /** Loads the interface when something must be shown. */
  readonly loadPresenter: () => Promise<Presenter>;
  readonly loadPart: (name: 'records') => Promise<Records>;
}

import type {Profile} from './browsers/browser.ts';
import type {Page} from './browsers/page.ts';
import type {Answer, Phase} from './model/record.ts';
import type {PassLog, Recorder} from './pass-log.ts';

/** What a pass needs of its surroundings. */
export interface VisitOptions {
  readonly url: string;
  /** Folder of the report. */
  readonly folder: string;
  /** Milliseconds that every phase is watched at the least. */
  readonly watchMs: number;
  /** Milliseconds until a page must answer. */
  readonly timeoutMs: number;
  /** Query values, and what else could carry a person's data, stay as they are. */
  readonly raw: boolean;
  /** Most requests that one pass records. */
  readonly maxRequests: number;
}

/** One pass while it goes on: what is driven, and what is written down. */
export interface Visit extends PassLog {
  readonly options: VisitOptions;
  readonly profile: Profile;
  /** The tab that is looked at; a returning visitor takes another. */
  page: Page;
  /** Begins another phase: what is seen from now on belongs to it. */
  readonly begin: (id: string, answer: Answer, granted: Phase['granted']) => void;
}

export type StartRecorder = (visit: Visit) => Recorder;

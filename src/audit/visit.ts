import type {BrowserContext, Page} from 'playwright-core';
import type {Answer, PassRecord, Phase} from './model/record.ts';

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
export interface Visit {
  readonly options: VisitOptions;
  readonly context: BrowserContext;
  /** The tab that is looked at; a returning visitor takes another. */
  page: Page;
  readonly record: PassRecord;
  /** Milliseconds since the pass began. */
  readonly now: () => number;
  /** Index of the phase that goes on. */
  readonly phase: () => number;
  /** Begins another phase: what is seen from now on belongs to it. */
  readonly begin: (id: string, answer: Answer, granted: Phase['granted']) => void;
}

/** Writes down one kind of thing from when it is started. */
export interface Recorder {
  /** At the end of every phase. */
  note?(): Promise<void>;
  stop?(): Promise<void> | void;
}

export type StartRecorder = (visit: Visit) => Recorder | Promise<Recorder>;

import type {PassRecord, SeenRequest} from './model/record.ts';

/** What a pass writes down, and at which moment of it. */
export interface PassLog {
  readonly record: PassRecord;
  /** Query values, and what else could carry a person's data, stay as they are. */
  readonly raw: boolean;
  /** Most requests that the record takes. */
  readonly maxRequests: number;
  /** Milliseconds since the pass began. */
  readonly now: () => number;
  /** Index of the phase that goes on. */
  readonly phase: () => number;
}

/** Writes down one kind of thing from when it is started. */
export interface Recorder {
  /** At the end of every phase. */
  note?(): Promise<void>;
  stop?(): Promise<void> | void;
}

/** Whether the record takes no more requests. */
export const isFull = ({record, maxRequests}: PassLog): boolean => record.requests.length >= maxRequests;

/** The moment of a request: when it was seen, and in which phase. */
export const momentOf = ({now, phase}: PassLog): Pick<SeenRequest, 'at' | 'phase'> => ({at: now(), phase: phase()});

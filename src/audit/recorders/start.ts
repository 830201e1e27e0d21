import type {Recorder, StartRecorder, Visit} from '../visit.ts';
import {recordCookies} from './cookies.ts';
import {recordFacts} from './facts.ts';
import {recordMessages} from './messages.ts';
import {recordRequests} from './requests.ts';
import {recordSockets} from './sockets.ts';
import {recordStorage} from './storage.ts';

const all: readonly StartRecorder[] = [
  recordRequests,
  recordSockets,
  recordCookies,
  recordStorage,
  recordMessages,
  recordFacts,
];

/** Starts all recorders before the page is opened. */
export const startRecorders = (visit: Visit): Promise<Recorder[]> =>
  Promise.all(all.map(async (start) => start(visit)));

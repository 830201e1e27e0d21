import type {Recorder} from '../pass-log.ts';
import type {StartRecorder, Visit} from '../visit.ts';
import {recordCookies} from './cookies.ts';
import {recordFacts} from './facts.ts';
import {recordStorage} from './storage.ts';

const all: readonly StartRecorder[] = [recordCookies, recordStorage, recordFacts];

/** Starts all recorders before the page is opened: the browser's own, and those that look at every page alike. */
export const startRecorders = async (visit: Visit): Promise<Recorder[]> => [
  ...(await visit.profile.record(visit, visit.page)),
  ...all.map((start) => start(visit)),
];

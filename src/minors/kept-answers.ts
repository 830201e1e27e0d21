import type {GuardianRequest, Keep} from '../consent/people.ts';
import {parseBand, parseRecords, type AgeBand, type GuardianRecord} from '../model/minors.ts';

/** A request that the guardian has not answered yet. */
export interface PendingRequest extends GuardianRequest {
  readonly reference: string;
  readonly since: number;
}

/**
 * The answer about the age, and what a guardian has allowed. Values that cannot be stored still apply in this page.
 */
export interface KeptAnswers {
  readonly band: AgeBand | undefined;
  readonly records: readonly GuardianRecord[];
  readonly pending: PendingRequest | undefined;
  /** The pending request could not be stored: only this page knows about it. */
  readonly isUnkept: boolean;
  /** How often everything was erased: answers to earlier questions are ignored. */
  readonly erasures: number;
  /** Adopts what is stored, and nothing else. */
  read(): Promise<void>;
  /** Adopts what another page has changed; values that only this page has are kept. */
  refresh(): Promise<void>;
  /** Adopts what other pages have added to the records known here. */
  refreshRecords(): Promise<void>;
  /** The request that other pages know about. Rejects if nothing can be read. */
  readPending(): Promise<PendingRequest | undefined>;
  setBand(band: AgeBand | undefined): Promise<void>;
  /** Changes the records here and in storage, which another page may also have changed. */
  changeRecords(change: (all: readonly GuardianRecord[]) => GuardianRecord[]): Promise<void>;
  /** Applies to this page until `keepPending` is called. */
  setPending(next: PendingRequest | undefined): void;
  keepPending(): Promise<void>;
  noteErasure(): void;
}

/** @param tellStorage Called with what could not be read or written. */
export function createKeptAnswers(keep: Keep, tellStorage: (error: unknown) => void): KeptAnswers {
  const known = {
    band: undefined as AgeBand | undefined,
    records: [] as readonly GuardianRecord[],
    pending: undefined as PendingRequest | undefined,
    isUnkept: false,
    erasures: 0,
  };
  const readPending = async (): Promise<PendingRequest | undefined> =>
    (await keep.read('guardian-asked')) as PendingRequest | undefined;
  return Object.assign(known, {
    readPending,
    async read() {
      try {
        known.band = parseBand(await keep.read('age'));
        known.records = parseRecords(await keep.read('guardian'));
        known.pending = await readPending();
      } catch (error) {
        tellStorage(error); // unknown: the rules define what that means
      }
    },
    async refresh() {
      const before = known.erasures;
      try {
        const [age, guardian] = await Promise.all([keep.read('age'), keep.read('guardian')]);
        if (before !== known.erasures) return;
        known.band = parseBand(age) ?? known.band;
        const kept = parseRecords(guardian);
        known.records = [...known.records.filter(({id}) => kept.every((one) => one.id !== id)), ...kept];
      } catch (error) {
        tellStorage(error);
      }
    },
    async refreshRecords() {
      const kept = parseRecords(await keep.read('guardian').catch(() => undefined));
      known.records = known.records.map((one) => ({...one, ...kept.find(({id}) => id === one.id)}));
    },
    async setBand(band: AgeBand | undefined) {
      known.band = band;
      await keep.write('age', band).catch(tellStorage);
    },
    async changeRecords(change: (all: readonly GuardianRecord[]) => GuardianRecord[]) {
      known.records = change(known.records);
      let kept = known.records;
      await keep
        .change('guardian', (former) => (kept = change(parseRecords(former))))
        .then(() => (known.records = kept), tellStorage);
    },
    setPending: (next: PendingRequest | undefined) => void (known.pending = next),
    async keepPending() {
      known.isUnkept = false;
      await keep.write('guardian-asked', known.pending).catch((error: unknown) => {
        known.isUnkept = true;
        tellStorage(error);
      });
    },
    noteErasure: () => void (known.erasures += 1),
  });
}

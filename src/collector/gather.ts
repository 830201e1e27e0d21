import {createPlacesOfDay} from './places-of-day.ts';

/** Where gathered rows are written. `Place` is the key of a row. */
export interface DailyBook<Place extends {readonly day: string}, Row extends Place> {
  /** The limit of rows per day: forged keys cannot fill the disk. */
  readonly most: number;
  readonly keyOf: (place: Place) => string;
  readonly readPlaces: (day: string) => Promise<readonly Place[]>;
  /** Adds the numbers of one row to another with the same key. */
  readonly merge: (into: Row, more: Row) => void;
  /** Adds numbers to the existing ones. */
  readonly write: (rows: readonly Row[]) => Promise<void>;
}

export interface Gathered<Row> {
  /** Takes one row; `false` if its day has too many other rows. Rejects while earlier ones cannot be written. */
  readonly add: (row: Row) => Promise<boolean>;
  /** Writes what is waiting. */
  readonly flush: () => Promise<void>;
  /** Writes what is waiting, for the last time. */
  readonly close: () => Promise<void>;
}

/** Milliseconds between two writes. */
const pauseMs = 1000;

/** Holds numbers in memory and writes them about once a second: any number of them is one write beside the receipts. */
export function gather<Place extends {readonly day: string}, Row extends Place>(
  book: DailyBook<Place, Row>,
): Gathered<Row> {
  const placesOf = createPlacesOfDay(book);
  let waiting = new Map<string, Row>();
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> = Promise.resolve();
  let failure: {readonly error: unknown} | undefined;

  const put = (key: string, row: Row): void => {
    const before = waiting.get(key);
    if (before) book.merge(before, row);
    else waiting.set(key, row);
  };

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const rows = waiting;
    if (!rows.size) return;
    waiting = new Map();
    try {
      // Always in the same order: two servers wait for each other instead of deadlocking.
      await book.write([...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row));
      failure = undefined;
    } catch (error) {
      failure = {error};
      for (const [key, row] of rows) put(key, row);
      writeLater();
      throw error;
    }
  };

  const flush = (): Promise<void> => {
    const next = flushing.then(write);
    flushing = next.catch(() => {});
    return next;
  };

  const writeLater = (): void => {
    timer ??= setTimeout(() => void flush().catch(() => {}), pauseMs).unref(); // the next call reports a failure
  };

  return {
    async add(row) {
      const key = book.keyOf(row);
      const places = await placesOf(row.day);
      if (failure) throw failure.error;
      if (!places.has(key) && places.size >= book.most) return false;
      places.add(key);
      put(key, row);
      writeLater();
      return true;
    },
    flush,
    async close() {
      try {
        await flush();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

import type {Kysely} from 'kysely';
import {countedEvents, type CountedEvent} from '../model/count.ts';
import {gather} from './gather.ts';
import {insist} from './insist.ts';
import type {CountRow, Tables} from './tables.ts';

/** The key of a row of counts. */
export interface CountPlace {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly language: string;
  readonly revision: number;
  readonly layout: string;
}

/** The counts for one day, language, policy revision and layout. */
export type Counts = CountPlace & {readonly [event in CountedEvent]: number};

/** Stores counts of answers. Every call may reject. */
export interface CountStore {
  /**
   * Adds one; `false` if that day has too many combinations of language, revision and layout. It is held in memory
   * and written with others about once a second, before reading, and when the store is closed.
   */
  add(place: CountPlace, event: CountedEvent): Promise<boolean>;
  /**
   * A range of days, both included, `YYYY-MM-DD`; newest first. Exact numbers: small ones are hidden only in
   * responses.
   */
  read(from: string, until: string): Promise<Counts[]>;
}

interface OpenCounts {
  readonly store: CountStore;
  close(): Promise<void>;
}

/** The limit of rows per day: forged languages and revisions cannot fill the disk. */
const mostPerDay = 200;
/** Rows in one answer: a year of a site in several languages. */
const mostRead = 20_000;
const key = ['day', 'language', 'revision', 'layout'] as const;
const nothing = {shown: 0, yes: 0, no: 0, chosen: 0, ignored: 0, withdrawn: 0};

export function openCounts(database: Kysely<Tables>): OpenCounts {
  const gathered = gather<CountPlace, CountRow>({
    most: mostPerDay,
    keyOf: ({day, language, revision, layout}) => [day, language, revision, layout].join(' '),
    readPlaces: (day) => insist(() => readPlaces(database, day)),
    merge(into, more) {
      for (const event of countedEvents) into[event] += more[event];
    },
    write: (rows) => insist(() => addCounts(database, rows)),
  });
  return {
    store: {
      add: (place, event) => gathered.add({...place, ...nothing, [event]: 1}),
      async read(from, until) {
        await gathered.flush();
        return readCounts(database, from, until);
      },
    },
    close: gathered.close,
  };
}

/** Adds counts to the existing ones, in one statement. */
async function addCounts(database: Kysely<Tables>, rows: readonly CountRow[]): Promise<void> {
  await database
    .insertInto('ithn_counts')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(key)
        .doUpdateSet((set) =>
          Object.fromEntries(
            countedEvents.map((event) => [event, set(`ithn_counts.${event}`, '+', set.ref(`excluded.${event}`))]),
          ),
        ),
    )
    .execute();
}

/** The rows of a day. */
const readPlaces = (database: Kysely<Tables>, day: string): Promise<CountPlace[]> =>
  database.selectFrom('ithn_counts').select(key).where('day', '=', day).execute();

/** A range of days, both included; newest first. */
const readCounts = (database: Kysely<Tables>, from: string, until: string): Promise<Counts[]> =>
  database
    .selectFrom('ithn_counts')
    .select([...key, ...countedEvents])
    .where('day', '>=', from)
    .where('day', '<=', until)
    .orderBy('day', 'desc')
    .orderBy('language')
    .orderBy('revision', 'desc')
    .orderBy('layout')
    .limit(mostRead)
    .execute();

import type {Kysely} from 'kysely';
import {sightKinds, type Sight, type SightKind} from '../model/sight.ts';
import {gather, type Gathered} from './gather.ts';
import {insist} from './insist.ts';
import type {SightRow, Tables} from './tables.ts';

/** How many page views reported a host, by kind, in a range of days. */
export type SeenHost = {readonly host: string; readonly first: string; readonly last: string} & {
  readonly [kind in SightKind]: number;
};

type Place = Pick<SightRow, 'day' | 'host' | 'kind'>;

/** The limit of rows per day: forged hosts cannot fill the disk. */
const mostPerDay = 400;
/** Rows in one answer: a host may have several. */
const mostRead = 10_000;
const key = ['day', 'host', 'kind'] as const;

/** Stores reports of hosts. Every call may reject; days are `YYYY-MM-DD`. */
export interface SightStore {
  /** Adds one page view; `false` if that day has too many other hosts. It is held in memory and written with others. */
  add(day: string, sights: readonly Sight[]): Promise<boolean>;
  /** A range of days, both included; the most reported first. */
  read(from: string, until: string): Promise<SeenHost[]>;
  /** Deletes the rows of earlier days. */
  sweep(before: string): Promise<void>;
}

interface OpenSights {
  readonly store: SightStore;
  close(): Promise<void>;
}

export function openSights(database: Kysely<Tables>): OpenSights {
  const gathered: Gathered<SightRow> = gather<Place, SightRow>({
    most: mostPerDay,
    keyOf: ({day, host, kind}) => [day, host, kind].join(' '),
    readPlaces: (day) =>
      insist(() => database.selectFrom('ithn_sights').select(key).where('day', '=', day).limit(mostPerDay).execute()),
    merge(into, {pages}) {
      into.pages += pages;
    },
    write: (rows) => insist(() => writeSights(database, rows)),
  });
  return {
    store: {
      async add(day, sights) {
        let isKept = true;
        for (const {host, kind} of sights) isKept = (await gathered.add({day, host, kind, pages: 1})) && isKept;
        return isKept;
      },
      async read(from, until) {
        await gathered.flush();
        return readSights(database, from, until);
      },
      async sweep(before) {
        await insist(() => database.deleteFrom('ithn_sights').where('day', '<', before).execute());
      },
    },
    close: gathered.close,
  };
}

/** Adds numbers to the existing ones, in one statement. */
async function writeSights(database: Kysely<Tables>, rows: readonly SightRow[]): Promise<void> {
  await database
    .insertInto('ithn_sights')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(key).doUpdateSet((set) => ({pages: set('ithn_sights.pages', '+', set.ref('excluded.pages'))})),
    )
    .execute();
}

async function readSights(database: Kysely<Tables>, from: string, until: string): Promise<SeenHost[]> {
  const rows = await database
    .selectFrom('ithn_sights')
    .select(({fn}) => [
      'host',
      'kind',
      fn.min<string>('day').as('first'),
      fn.max<string>('day').as('last'),
      fn.sum<number | string>('pages').as('pages'), // PostgreSQL returns a bigint as a string
    ])
    .where('day', '>=', from)
    .where('day', '<=', until)
    .groupBy(['host', 'kind'])
    .orderBy('pages', 'desc')
    .orderBy('host')
    .limit(mostRead)
    .execute();
  const hosts = new Map<string, {host: string; first: string; last: string} & Record<SightKind, number>>();
  for (const {host, kind, first, last, pages} of rows) {
    const seen = hosts.get(host) ?? {host, first, last, undeclared: 0, slipped: 0, refused: 0, policy: 0};
    if (first < seen.first) seen.first = first;
    if (last > seen.last) seen.last = last;
    if (isKind(kind)) seen[kind] += Number(pages);
    hosts.set(host, seen);
  }
  return [...hosts.values()];
}

const isKind = (value: string): value is SightKind => (sightKinds as readonly string[]).includes(value);

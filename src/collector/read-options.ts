import type {CollectorOptions} from './collector-options.ts';
import {readHandoverRule} from './serve-handovers.ts';

/** The options with their defaults. */
export type CollectorSettings = ReturnType<typeof readOptions>;

/** Fills in the defaults. Throws an error that names the first option with an invalid value. */
export function readOptions({
  store,
  token,
  origins = [],
  limits = {},
  rights = {},
  counts,
  handovers,
  watch,
  keepRequestsDays,
  keepDays,
  report = console.error,
  clock = Date.now,
}: CollectorOptions) {
  const {days = 30, timeZone = 'UTC'} = rights;
  const {bytes = 65_536, receipts = 100, perMinute = 120, inAllPerMinute = 600_000, seconds = 15} = limits;
  const {requestsPerMinute = 10, countsPerMinute = perMinute, watchPerMinute = perMinute} = limits;
  const countRule = counts && {smallest: counts.smallest ?? 10, timeZone};
  const watchRule = watch && {smallest: watch.smallest ?? 3, timeZone};
  if (token !== undefined && !/^[!-~]{16,}$/.test(token))
    throw new Error('ithn: a collector’s token must have at least 16 characters and no spaces.');
  if (keepDays !== undefined && !(keepDays >= 1)) throw new Error('ithn: keepDays must be a number from 1.');
  if (keepRequestsDays !== undefined && !(keepRequestsDays >= 1))
    throw new Error('ithn: keepRequestsDays must be a number from 1.');
  needWhole('rights.days', days);
  needWhole('counts.smallest', countRule?.smallest);
  needWhole('watch.smallest', watchRule?.smallest);
  new Intl.DateTimeFormat('en', {timeZone}); // throws for an unknown time zone, naming it
  const handoverRule = handovers && readHandoverRule(handovers);
  return {
    store,
    token,
    origins: [...origins, ...(handoverRule?.origins ?? [])],
    limits: {bytes, receipts, perMinute, inAllPerMinute, requestsPerMinute, countsPerMinute, watchPerMinute, seconds},
    rights: {days, timeZone},
    counts: countRule,
    handovers: handoverRule,
    watch: watchRule,
    keepRequestsDays,
    keepDays,
    report,
    clock,
  };
}

function needWhole(name: string, value: number | undefined): void {
  if (value !== undefined && !(Number.isInteger(value) && value >= 1))
    throw new Error(`ithn: ${name} must be a whole number from 1.`);
}

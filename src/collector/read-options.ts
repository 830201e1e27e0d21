import {callable, checkOptions, options} from '../consent/check-options.ts';
import {wholeFrom} from '../consent/check-values.ts';
import {list} from '../consent/checks.ts';
import type {CollectorOptions} from './collector-options.ts';
import {checkStore, numberFrom, origin, timeZone, token} from './option-checks.ts';
import {readHandoverRule} from './serve-handovers.ts';

/** The options with their defaults. */
export type CollectorSettings = ReturnType<typeof readOptions>;

const smallest = options({smallest: wholeFrom(1)});
const shape = {
  token,
  origins: list(origin),
  limits: options({
    bytes: wholeFrom(1),
    receipts: wholeFrom(1),
    perMinute: wholeFrom(1),
    inAllPerMinute: wholeFrom(1),
    requestsPerMinute: wholeFrom(1),
    countsPerMinute: wholeFrom(1),
    watchPerMinute: wholeFrom(1),
    seconds: wholeFrom(1),
  }),
  rights: options({days: wholeFrom(1), timeZone}),
  counts: smallest,
  watch: smallest,
  handovers: readHandoverRule,
  keepRequestsDays: numberFrom(1),
  keepDays: numberFrom(1),
  report: callable,
  clock: callable,
  store: () => {}, // below: it may be missing, and a wrong name is said first
};

/** Fills in the defaults. Throws a `ConsentError` that names the first option that is unknown or has a wrong value. */
export function readOptions(given: CollectorOptions) {
  checkOptions(given, shape);
  checkStore(given.store, 'options.store');
  const {store, token, origins = [], limits = {}, rights = {}, keepRequestsDays, keepDays} = given;
  const {counts, handovers, watch, report = console.error, clock = Date.now} = given;
  const {days = 30, timeZone = 'UTC'} = rights;
  const {bytes = 65_536, receipts = 100, perMinute = 120, inAllPerMinute = 600_000, seconds = 15} = limits;
  const {requestsPerMinute = 10, countsPerMinute = perMinute, watchPerMinute = perMinute} = limits;
  const handoverRule = handovers && readHandoverRule(handovers, 'options.handovers');
  return {
    store,
    token,
    origins: [...origins, ...(handoverRule?.origins ?? [])],
    limits: {bytes, receipts, perMinute, inAllPerMinute, requestsPerMinute, countsPerMinute, watchPerMinute, seconds},
    rights: {days, timeZone},
    counts: counts && {smallest: counts.smallest ?? 10, timeZone},
    handovers: handoverRule,
    watch: watch && {smallest: watch.smallest ?? 3, timeZone},
    keepRequestsDays,
    keepDays,
    report,
    clock,
  };
}

// Who is a child, and what is denied to children. Policy: «خصوصية القصر والأطفال»; the law of each place sets the
// age.
import {dayMs} from './day.ts';

/** The age band that a visitor chose: whole years, never a date of birth. Without `below`: that age or older. */
export interface AgeBand {
  readonly from: number;
  readonly below?: number;
}

export type Standing = 'minor' | 'adult' | 'unknown';

export const relations = ['mother', 'father', 'guardian'] as const;
export type Relation = (typeof relations)[number];

/** A parent's or guardian's permission: a separate record, never the child's click. */
export interface GuardianRecord {
  /** Random. */
  readonly id: string;
  readonly relation: Relation;
  /** How the guardian was verified, in the verifier's words. */
  readonly method: string;
  /** Milliseconds since 1970-01-01 UTC, like `endedAt`. */
  readonly at: number;
  /** Category ids. */
  readonly purposes: readonly string[];
  readonly revision: number;
  /** The checker's own number for it. */
  readonly reference?: string;
  readonly endedAt?: number;
  /** The categories were turned on because of it. */
  readonly isApplied?: boolean;
}

/** The part of the configuration that matters here. */
export interface AgeRules {
  readonly threshold?: number;
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly jurisdiction?: string;
  readonly ask?: boolean;
  readonly childDirected?: boolean;
  readonly band?: 'minor' | 'adult';
  readonly bands?: readonly number[];
  readonly advertising?: readonly string[];
  readonly guardian?: {readonly advertising?: boolean};
}

interface Site {
  readonly categories: readonly {readonly id: string; readonly required?: boolean}[];
  readonly policy: {readonly revision: number};
  readonly validityDays: number;
}

const usual = [13, 16, 18];

/** The age of majority at the visitor's location; `undefined` if the site has set none. */
export const thresholdOf = ({threshold, thresholds = {}, jurisdiction = ''}: AgeRules): number | undefined =>
  (Object.hasOwn(thresholds, jurisdiction) ? thresholds[jurisdiction] : undefined) ?? threshold;

/** The bands to choose from: several, so that the question does not reveal which answer allows what. */
export function ageBands(rules: AgeRules): AgeBand[] {
  const cuts = [...new Set([...(rules.bands ?? usual), thresholdOf(rules) ?? 18])].sort((one, other) => one - other);
  return [0, ...cuts].map((from, index) => (index < cuts.length ? {from, below: cuts[index] ?? 0} : {from}));
}

/** Parses a stored band; `undefined` if anything about it is invalid. */
export function parseBand(value: unknown): AgeBand | undefined {
  const {from, below} = Object(value) as Record<string, unknown>;
  const isAge = (age: unknown): age is number => Number.isInteger(age) && (age as number) >= 0 && (age as number) < 150;
  if (!isAge(from)) return undefined;
  if (below === undefined) return {from};
  return isAge(below) && below > from ? {from, below} : undefined;
}

/** What a band means under these rules. A band that spans a threshold changed since then means nothing. */
export function standingOf(band: AgeBand | undefined, rules: AgeRules): Standing {
  if (rules.band) return rules.band;
  const threshold = thresholdOf(rules);
  if (!band || threshold === undefined) return 'unknown';
  if (band.from >= threshold) return 'adult';
  return band.below !== undefined && band.below <= threshold ? 'minor' : 'unknown';
}

/** Whether the rules for children apply: to minors, and to everyone of unknown age on a site for children. */
export const isTreatedAsMinor = (standing: Standing, {childDirected}: AgeRules): boolean =>
  standing === 'minor' || (standing === 'unknown' && childDirected === true);

export const advertisingOf = ({advertising = ['advertising']}: AgeRules): readonly string[] => advertising;

/** What a guardian can allow: everything optional; advertising only where the site has said so. */
export const openToGuardian = (rules: AgeRules, {categories}: Site): string[] =>
  categories
    .filter(({id, required}) => !required && (rules.guardian?.advertising || !advertisingOf(rules).includes(id)))
    .map(({id}) => id);

/** Whether a guardian's permission is still valid: not withdrawn, not expired, under the current policy. */
export const isInForce = (
  {endedAt, at, revision}: GuardianRecord,
  {policy, validityDays}: Site,
  now: number,
): boolean =>
  endedAt === undefined && revision === policy.revision && now < at + validityDays * dayMs && at < now + dayMs;

/** The categories that are denied whatever was chosen. */
export function lockedCategories(
  standing: Standing,
  records: readonly GuardianRecord[],
  rules: AgeRules,
  site: Site,
  now: number,
): string[] {
  const optional = site.categories.filter(({required}) => !required).map(({id}) => id);
  if (isTreatedAsMinor(standing, rules)) {
    const allowed = records.filter((record) => isInForce(record, site, now)).flatMap(({purposes}) => purposes);
    const open = openToGuardian(rules, site).filter((id) => allowed.includes(id));
    return optional.filter((id) => !open.includes(id));
  }
  // Asked and not answered: until then, deny what a child must never have.
  return standing === 'unknown' && rules.ask ? optional.filter((id) => advertisingOf(rules).includes(id)) : [];
}

/** Parses stored guardian records; invalid ones are dropped. */
export function parseRecords(value: unknown): GuardianRecord[] {
  const isText = (text: unknown): boolean => typeof text === 'string';
  return (Array.isArray(value) ? (value as unknown[]) : []).filter((one): one is GuardianRecord => {
    const {id, relation, method, at, purposes, revision, endedAt} = Object(one) as Record<string, unknown>;
    return (
      isText(id) &&
      relations.includes(relation as Relation) &&
      isText(method) &&
      Number.isSafeInteger(at) &&
      Number.isSafeInteger(revision) &&
      Array.isArray(purposes) &&
      purposes.every(isText) &&
      (endedAt === undefined || Number.isSafeInteger(endedAt))
    );
  });
}

import {isSightHost, sightKinds, type SightKind} from '../../model/sight.ts';

/** A host that visitors' browsers reported, and how many page views reported it, by kind. */
export type MetHost = {readonly host: string; readonly first: string; readonly last: string} & {
  readonly [kind in SightKind]: number;
};

/** The third-party hosts that pages met in production (`records.watch`), in a range of days. */
export interface Production {
  /** `YYYY-MM-DD`, like `until`; both days are included. */
  readonly from: string;
  readonly until: string;
  readonly hosts: readonly MetHost[];
}

/** Checks a response of the collector's `GET …/watch`. @throws Error that says what is wrong */
export function parseProduction(value: unknown): Production {
  const {from, until, hosts} = Object(value) as Record<string, unknown>;
  if (!isDay(from) || !isDay(until) || !Array.isArray(hosts))
    throw new Error(
      'it is not what the collector’s GET …/watch returns: {"from", "until", "hosts": [{"host", "first", "last", …}]}.',
    );
  return {from, until, hosts: hosts.map(parseHost)};
}

function parseHost(value: unknown, index: number): MetHost {
  const {host, first, last, ...numbers} = Object(value) as Record<string, unknown>;
  if (!isSightHost(host))
    throw new Error(`hosts[${index}].host must be a lower-case host name (received ${JSON.stringify(host)}).`);
  if (!isDay(first) || !isDay(last)) throw new Error(`hosts[${index}] must have first and last as YYYY-MM-DD.`);
  const [undeclared, slipped, refused, policy] = sightKinds.map((kind) => {
    const number = numbers[kind];
    if (Number.isSafeInteger(number) && Number(number) >= 0) return Number(number);
    throw new Error(`hosts[${index}].${kind} must be a whole number from 0 (received ${JSON.stringify(number)}).`);
  }) as [number, number, number, number];
  return {host, first, last, undeclared, slipped, refused, policy};
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

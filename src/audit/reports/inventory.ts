import type {InventoryEntry} from '../model/report.ts';
import type {StoreKind} from '../model/record.ts';
import {isOwn} from '../model/own-items.ts';
import {isFirstParty, type Site} from '../model/site.ts';

interface Sight {
  readonly kind: StoreKind | 'host';
  readonly name: string;
  readonly host: string;
  readonly pass: string;
  readonly under: string;
  readonly days?: number | undefined;
  readonly sameSite?: string | undefined;
}

/** Everything that was reached or kept, each once, with whose it is. */
export function takeInventory({passes, known, url, settings}: Site): InventoryEntry[] {
  const sights = passes.flatMap((pass): Sight[] => {
    const under = (phase: number): string => pass.phases[phase]?.answer ?? 'unasked';
    return [
      ...pass.requests
        .filter(({held}) => !held)
        .map(({host, phase}): Sight => ({kind: 'host', name: host, host, pass: pass.id, under: under(phase)})),
      ...pass.items.map(({kind, name, host, phase, days, sameSite}): Sight => ({
        kind,
        name,
        host,
        pass: pass.id,
        under: under(phase),
        days,
        sameSite,
      })),
    ];
  });
  const groups = groupBy(sights, keyOf);
  return [...groups.values()].flatMap((group): InventoryEntry[] => {
    const [first] = group;
    if (!first) return [];
    const {kind, name, host} = first;
    const [service] = kind === 'host' ? known.byHost(name) : known.byKey(kind, name);
    const isLibrary = kind !== 'host' && isOwn({kind, name}, settings);
    const days = group.flatMap((one) => one.days ?? []);
    const [sameSite] = group.flatMap((one) => one.sameSite ?? []);
    return [
      {
        ...{kind, name, host},
        ...(service && {service: service.id, categories: service.categories}),
        ...(isLibrary && {service: 'ithn', categories: ['session']}),
        declared: isLibrary || (service?.isDeclared ?? false),
        firstParty: isFirstParty(host, url),
        ...(days.length && {days: Math.max(...days)}),
        ...(sameSite && {sameSite}),
        count: group.length,
        under: [...new Set(group.map(({under}) => under))],
        passes: [...new Set(group.map(({pass}) => pass))],
      },
    ];
  });
}

const keyOf = ({kind, name, host}: Sight): string => JSON.stringify([kind, name, host]);

/** As Map.groupBy(), which Node 20 does not have. */
function groupBy<T>(all: readonly T[], keyFor: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyFor(one));
    if (group) group.push(one);
    else groups.set(keyFor(one), [one]);
  }
  return groups;
}

import type {Report} from '../model/report.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Drafts of the services to declare: from the catalogue if known, otherwise to be filled in. */
export function draftServices({inventory}: Pick<Report, 'inventory'>): object[] {
  const drafts = new Map<string, Record<string, unknown>>();
  for (const {kind, name, host, service, declared, firstParty, days} of inventory) {
    if (declared || (kind === 'host' && firstParty) || kind === 'worker' || /^(__Host-)?ithn/.test(name)) continue;
    if (service) {
      drafts.set(service, {preset: service});
      continue;
    }
    const id = (kind === 'host' ? host : firstParty ? 'own' : host).toLowerCase().replaceAll(/[^a-z\d]+/g, '-');
    const draft = drafts.get(id) ?? {id, categories: firstParty ? 'session' : 'beacon'};
    const hosts: unknown[] = Array.isArray(draft.hosts) ? draft.hosts : [];
    const stores = Array.isArray(draft.stores) ? draft.stores.filter(isObject) : [];
    if (kind === 'host') draft.hosts = [...hosts, name];
    else
      draft.stores = [
        ...stores,
        {name, ...(kind !== 'cookie' && {kind}), ...(days !== undefined && {days: Math.ceil(days)})},
      ];
    drafts.set(id, draft);
  }
  return [...drafts.values()];
}

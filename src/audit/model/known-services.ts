import {matchesHost} from '../../model/hosts.ts';
import type {Service, StoredItem} from '../../model/service.ts';
import {matchesName} from '../../model/stored-items.ts';
import type {Answer, Phase, StoreKind} from './record.ts';

/** A service, and whether the site's configuration declares it or only the catalogue knows it. */
export interface KnownService extends Service {
  readonly isDeclared: boolean;
}

/** The known services: the site's own declarations first, then the catalogue. */
export interface KnownServices {
  readonly all: readonly KnownService[];
  readonly required: ReadonlySet<string>;
  /** The services at a host; declared ones hide those of the catalogue. */
  byHost(host: string): readonly KnownService[];
  /** The services that store an item with that name. */
  byKey(kind: StoreKind, name: string): readonly KnownService[];
  /** How a service declares something of that name. */
  item(service: Service, kind: StoreKind, name: string): StoredItem | undefined;
  /** Whether everything that the service needs is granted in a phase, or it needs nothing. */
  mayRun(service: Service, phase: Pick<Phase, 'granted'>): boolean;
}

const itemsOf = ({stores = []}: Service): StoredItem[] =>
  stores.map((item) => (typeof item === 'string' ? {name: item} : item));

/**
 * @param declared The services of the configuration, or none.
 * @param catalogue Those that everybody uses.
 * @param required Categories that are always on.
 */
export function knowServices(
  declared: readonly Service[],
  catalogue: readonly Service[],
  required: ReadonlySet<string>,
): KnownServices {
  const own = declared.map((service): KnownService => ({...service, isDeclared: true}));
  const others = catalogue
    .filter(({id}) => !declared.some((one) => one.id === id))
    .map((service): KnownService => ({...service, isDeclared: false}));
  const ownFirst = (is: (service: Service) => boolean): readonly KnownService[] => {
    const found = own.filter(is);
    return found.length ? found : others.filter(is);
  };
  const item = (service: Service, kind: StoreKind, name: string): StoredItem | undefined =>
    itemsOf(service).find((one) => (one.kind ?? 'cookie') === kind && matchesName(one.name, name));
  return {
    all: [...own, ...others],
    required,
    byHost: (host) => ownFirst(({hosts}) => !!hosts && matchesHost(host, hosts)),
    byKey: (kind, name) => ownFirst((service) => !!item(service, kind, name)),
    item,
    mayRun: ({categories}, {granted}) =>
      granted === 'all' || categories.every((id) => required.has(id) || granted.includes(id)),
  };
}

/** Whether an answer leaves something refused. */
export const isRefusing = (answer: Answer): boolean => answer === 'no' || answer === 'partly' || answer === 'withdrawn';

import type {Service, StoredItem} from './service.ts';

export type StoreKind = NonNullable<StoredItem['kind']>;

/** Whether a declared name, exact or with `*` for any number of characters, matches `name`. */
export function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

/** The names that services declare for one kind of store and may be removed from it; a plain string is a cookie. */
export const declaredNames = (services: readonly Service[], kind: StoreKind): string[] =>
  services
    .flatMap(({stores}) => stores ?? [])
    .map((item) => (typeof item === 'string' ? {name: item} : item))
    .filter((item: StoredItem) => (item.kind ?? 'cookie') === kind && !item.optOut)
    .map(({name}) => name);

import {msg} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import {localize} from '../model/localized.ts';
import type {Service, StoredItem} from '../model/service.ts';
import {anyCategoryTitle} from './category-description.ts';
import {kindName, lifetime} from './lifetime.ts';
import {language} from './localization.ts';
import {serviceName} from './service-details.ts';

/** One line of the table: one stored thing, or a service that stores nothing. */
export interface Row {
  readonly item: StoredItem | undefined;
  /** Absent: the site's own. */
  readonly service: Service | undefined;
  readonly provider: string;
  readonly purpose: string;
  /** The site's names of what it is chosen with; nothing of the site's own memory. */
  readonly categories: string;
  readonly kind: string;
  readonly lifetime: string;
  /** In days, to sort by: what ends with the browser first, what nobody says last. */
  readonly days: number;
}

/** Everything that is declared, the consent's own memory first. */
export function declarationRows(consent: Consent): Row[] {
  const {services, site, storage, validityDays} = consent.settings;
  const owner = localize(site?.name, language()) || globalThis.location?.hostname || ''; // a server has none
  const own = (item: StoredItem, purpose: string): Row => ({
    ...describe(item, consent),
    service: undefined,
    provider: owner,
    purpose,
    categories: '',
  });
  const rows: Row[] = [
    own(
      {name: 'ithn', kind: 'indexeddb', ...(storage.keepReceiptsDays && {days: storage.keepReceiptsDays})},
      msg('Keeps your privacy choices and the record of them.', {id: 'declaration-record'}),
    ),
  ];
  if (storage.cookie)
    rows.unshift(
      own(
        {name: storage.cookie, days: validityDays},
        msg('Keeps your latest privacy choice, so that you are not asked again.', {id: 'declaration-choice'}),
      ),
    );
  for (const service of services) {
    const items: readonly (string | StoredItem | undefined)[] = service.stores?.length ? service.stores : [undefined];
    for (const stored of items) {
      const item = typeof stored === 'string' ? {name: stored} : stored;
      rows.push({
        ...describe(item, consent),
        service,
        provider: localize(service.provider, language()) || owner,
        purpose: localize(item?.purpose ?? service.purpose, language()),
        categories: titles(service.categories, consent),
      });
    }
  }
  return rows;
}

const describe = (item: StoredItem | undefined, consent: Consent): Pick<Row, 'item' | 'kind' | 'lifetime' | 'days'> =>
  item
    ? {item, kind: kindName(item), lifetime: lifetime(item, consent), days: daysOf(item)}
    : {item, kind: '–', lifetime: '–', days: -1};

const daysOf = ({kind, days}: StoredItem): number => (kind === 'session' ? 0 : (days ?? Infinity));

const titles = (ids: readonly string[], {settings}: Consent): string => {
  const names = ids.map((id) => anyCategoryTitle(settings.categories.find((one) => one.id === id) ?? {id}));
  return new Intl.ListFormat(language(), {type: 'conjunction'}).format(names);
};

/** Whether a word is so long that a table would grow out of the page to hold it whole. */
export const hasLongWord = ({item, service, provider, purpose, categories}: Row): boolean =>
  [item?.name, service && serviceName(service), service?.contact, provider, purpose, categories].some(
    (text) => !!text && /\S{40}/.test(text),
  );

/** A column of the declaration table, each of which can be sorted by. */
export type Column = 'name' | 'provider' | 'purpose' | 'kind' | 'lifetime';

/** The heads of the columns, in their order. */
export const declarationColumns = (): Record<Column, string> => ({
  name: msg('Name', {id: 'declaration-name'}),
  provider: msg('Provider', {id: 'declaration-provider'}),
  purpose: msg('Purpose', {id: 'declaration-purpose'}),
  kind: msg('Kind', {id: 'declaration-kind'}),
  lifetime: msg('Kept for', {id: 'declaration-lifetime'}),
});

/** In the order of one column; rows that are equal in it keep theirs. */
export function sortRows(rows: readonly Row[], column: Column, isDescending: boolean): Row[] {
  const {compare} = new Intl.Collator(language(), {numeric: true});
  const text: Record<Exclude<Column, 'lifetime'>, (row: Row) => string> = {
    name: ({item}) => item?.name ?? '',
    provider: ({service, provider}) => (service ? serviceName(service) : provider),
    purpose: ({categories, purpose}) => categories + purpose,
    kind: ({kind}) => kind,
  };
  const order = (one: Row, other: Row): number =>
    column === 'lifetime' ? Math.sign(one.days - other.days) || 0 : compare(text[column](one), text[column](other));
  return [...rows].sort((one, other) => (isDescending ? -order(one, other) : order(one, other)));
}

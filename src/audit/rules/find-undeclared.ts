import type {Breach} from '../model/finding.ts';
import type {StoreKind} from '../model/record.ts';
import {isFirstParty, type Site} from '../model/site.ts';
import {storeName} from '../words/name-of.ts';
import {draftOf} from './draft-of.ts';
import {keptItems, refusedService} from './evidence.ts';
import {whereKept} from './where.ts';

/** What the site's own host keeps and no declared service names, unless another rule speaks of it as refused. */
export function findUndeclared(site: Site, isKind: (kind: StoreKind) => boolean): Breach[] {
  if (!site.settings) return [];
  const {known, url} = site;
  const found = keptItems(site).filter(
    ({item}) =>
      isKind(item.kind) &&
      isFirstParty(item.host, url) &&
      !known.byKey(item.kind, item.name).some(({isDeclared}) => isDeclared),
  );
  const refused = new Set(
    found
      .filter(({phase, item}) => refusedService(site, phase, known.byKey(item.kind, item.name)))
      .map(({item}) => item.name),
  );
  return found
    .filter(({item}) => !refused.has(item.name))
    .map(({pass, phase, item}) => ({
      ...whereKept({pass, phase, item}),
      message: {
        en: `The ${storeName(item.kind).en} “${item.name}” is stored, and no service declares it.`,
        ar: `${storeName(item.kind).ar} «${item.name}» محفوظ ولا تذكره أي خدمة.`,
      },
      fix: draftOf(known.byKey(item.kind, item.name)[0], {item}),
    }));
}

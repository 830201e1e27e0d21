import type {MetHost} from '../model/production.ts';
import {isFirstParty, type Site} from '../model/site.ts';
import {bothNames} from '../words/name-of.ts';
import {draftOf} from './draft-of.ts';
import {isAllowedHost, refusedService} from './evidence.ts';
import type {Rule} from './rule.ts';

/** Before the visitor answers, only categories that are always on are granted. */
const unanswered = {id: 'before', answer: 'unasked', granted: [], at: 0} as const;

/** Hosts that visitors' browsers contacted before a yes and that the configuration does not let run without one. */
export const earlyHosts = (site: Site): readonly MetHost[] =>
  (site.production?.hosts ?? []).filter(
    ({host, slipped}) => slipped > 0 && isForeign(site, host) && !mayRunUnasked(site, host),
  );

/** Whether a host that was met is a third party's that the configuration does not allow by name. */
export const isForeign = (site: Site, host: string): boolean =>
  !isFirstParty(host, site.url) && !isAllowedHost(site, host);

function mayRunUnasked(site: Site, host: string): boolean {
  const services = site.known.byHost(host);
  return services.length > 0 && !refusedService(site, unanswered, services);
}

export const earlyInProduction: Rule = {
  id: 'early-in-production',
  severity: 'warning',
  title: {en: 'Contacted before a yes in production', ar: 'اتصال قبل الموافقة لدى الزوار'},
  why: {
    en: 'Visitors’ browsers reported (records.watch, --seen) that a third-party host was contacted before the visitor agreed. The page may be one that the passes did not visit. Reports can be forged, and extensions cause some.',
    ar: 'أبلغت متصفحات الزوار (records.watch و--seen) عن اتصال بمضيف خارجي قبل أن يوافق الزائر، وربما في صفحة لم يزرها الفحص. يمكن اختلاق البلاغات، وقد تتسبب إضافات المتصفحات في بعضها.',
  },
  mend: {
    en: 'Look for the host in the site’s pages and tag managers, then hold what loads it, or remove it.',
    ar: 'ابحث عن المضيف في صفحات الموقع ومديري الوسوم، ثم احجز ما يحمّله أو احذفه.',
  },
  check: (site) =>
    earlyHosts(site).map(({host, slipped, first, last}) => {
      const [service] = site.known.byHost(host);
      const name = service && bothNames(service);
      return {
        subject: host,
        pass: 'production',
        url: site.url,
        message: {
          en: `${host}${name ? ` (${name.en})` : ''} was contacted before a yes in ${slipped} reported page views, ${first} to ${last}.`,
          ar: `${host}${name ? ` (${name.ar})` : ''}: اتصال قبل الموافقة في ${slipped} من مشاهدات الصفحات المبلَّغ عنها، من ${first} إلى ${last}.`,
        },
        fix: service?.isDeclared ? undefined : draftOf(service, {host}),
      };
    }),
};

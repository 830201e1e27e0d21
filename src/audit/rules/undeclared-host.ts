import type {Breach} from '../model/finding.ts';
import type {Site} from '../model/site.ts';
import {draftOf} from './draft-of.ts';
import {earlyHosts, isForeign} from './early-in-production.ts';
import {isAllowedHost, refusedService, sentRequests} from './evidence.ts';
import type {Rule} from './rule.ts';
import {whereSent} from './where.ts';

export const undeclaredHost: Rule = {
  id: 'undeclared-host',
  severity: 'warning',
  title: {en: 'Undeclared host', ar: 'مضيف غير مذكور'},
  why: {
    en: 'After the visitor answered, a third-party host was contacted that no service in the configuration declares, or visitors’ browsers reported such a host (--seen): visitors were not told about it, and it cannot be held by its host.',
    ar: 'بعد إجابة الزائر جرى الاتصال بمضيف خارجي لا تذكره أي خدمة في الإعدادات، أو أبلغت عنه متصفحات الزوار (--seen): لم يُخبَر الزوار به ولا يمكن حجزه باسمه.',
  },
  mend: {
    en: 'Add it to the hosts of its service, or declare a service; remove it from the page if it is not needed.',
    ar: 'أضفه إلى hosts في خدمته أو اذكر خدمة جديدة، أو احذفه من الصفحة إن لم يحتجه أحد.',
  },
  check(site) {
    if (!site.settings) return [];
    const {known} = site;
    const sent = sentRequests(site).filter(
      ({request}) => !known.byHost(request.host).some(({isDeclared}) => isDeclared),
    );
    // before a yes it has another name, and after a no too where the catalogue knows it
    const early = new Set(sent.filter(({phase}) => phase.answer === 'unasked').map(({request}) => request.host));
    const inPasses = sent
      .filter(
        ({request, phase}) =>
          !early.has(request.host) && !isAllowedHost(site, request.host) && phase.answer !== 'unasked',
      )
      .filter(({request, phase}) => !refusedService(site, phase, known.byHost(request.host)))
      .map(({pass, phase, request}) => ({
        ...whereSent({pass, phase, request}),
        message: {
          en: `${request.host} was contacted, and no service declares it.`,
          ar: `جرى الاتصال بـ ${request.host} ولا تذكره أي خدمة.`,
        },
        fix: draftOf(known.byHost(request.host)[0], {host: request.host}),
      }));
    return [...inPasses, ...inProduction(site)];
  },
};

/** Hosts that visitors' browsers reported and no service declares now, except those contacted before a yes. */
function inProduction(site: Site): Breach[] {
  const early = new Set(earlyHosts(site).map(({host}) => host));
  return (site.production?.hosts ?? [])
    .filter(({host}) => !early.has(host) && isForeign(site, host))
    .filter(({host}) => !site.known.byHost(host).some(({isDeclared}) => isDeclared))
    .map(({host, first, last, ...numbers}) => {
      const views = Math.max(...Object.values(numbers));
      return {
        subject: host,
        pass: 'production',
        url: site.url,
        message: {
          en: `${host} was reported by ${views} page views in production, ${first} to ${last}, and no service declares it.`,
          ar: `${host}: أبلغت عنه ${views} من مشاهدات الصفحات لدى الزوار، من ${first} إلى ${last}، ولا تذكره أي خدمة.`,
        },
        fix: draftOf(site.known.byHost(host)[0], {host}),
      };
    });
}

import {matchesHost} from '../../model/hosts.ts';
import {bothNames} from '../words/name-of.ts';
import type {Rule} from './rule.ts';

export const neverSeen: Rule = {
  id: 'never-seen',
  severity: 'note',
  title: {en: 'Declared but never seen', ar: 'مذكور ولم يظهر'},
  why: {
    en: 'A declared service requires consent, but none of its hosts, cookies or keys was seen in any pass, not even after a yes, nor reported by visitors’ browsers (--seen). It may be on pages that were not visited.',
    ar: 'ذُكرت خدمة تحتاج إلى موافقة ولم يظهر أي من مضيفيها أو ملفاتها في أي مرور، حتى بعد الموافقة، ولا في بلاغات متصفحات الزوار (--seen). قد تكون في صفحات لم تُزَر.',
  },
  mend: {
    en: 'Remove the declaration if the service is no longer used: visitors are asked for consent that is not needed.',
    ar: 'احذف الخدمة من الإعدادات إن لم تعد مستعملة: يُطلب من الزوار إذن لا يحتاجه أحد.',
  },
  check(site) {
    const yes = site.passes.filter(({id, status}) => id.startsWith('yes') && status === 'complete');
    const [first] = yes;
    if (!site.settings || !first) return [];
    return site.known.all
      .filter(({isDeclared, categories}) => isDeclared && !categories.every((id) => site.known.required.has(id)))
      .filter(({hosts = [], stores = []}) => hosts.length + stores.length > 0)
      .filter(({hosts = []}) => !site.production?.hosts.some(({host}) => matchesHost(host, hosts)))
      .filter(
        (service) =>
          !site.passes.some(
            ({requests, items}) =>
              requests.some(({host}) => matchesHost(host, service.hosts ?? [])) ||
              items.some(({kind, name}) => site.known.item(service, kind, name)),
          ),
      )
      .map((service) => ({
        subject: service.id,
        pass: first.id,
        url: first.url,
        message: {
          en: `“${bothNames(service).en}” is declared, but was not seen after a yes.`,
          ar: `«${bothNames(service).ar}» مذكورة ولم يظهر منها شيء بعد الموافقة.`,
        },
      }));
  },
};

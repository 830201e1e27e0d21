import {isRefusing} from '../model/known-services.ts';
import {bothNames, storeName} from '../words/name-of.ts';
import {isForeignMark, isToldToReload, keptItems, refusedService} from './evidence.ts';
import type {Rule} from './rule.ts';
import {whereKept} from './where.ts';

export const keptAfterNo: Rule = {
  id: 'kept-after-no',
  severity: 'error',
  title: {en: 'Still stored after a no', ar: 'بقاء البيانات بعد الرفض'},
  why: {
    en: 'After the visitor refused a service or withdrew consent, some of its data is still in the browser. The record of the refusal itself does not count.',
    ar: 'بعد أن رفض الزائر خدمة أو سحب موافقته بقي منها شيء في المتصفح. ما يتذكر الرفض نفسه ليس مخالفة.',
  },
  mend: {
    en: 'Declare it in the service’s stores: declared items are removed after a no. Only your server can remove an HttpOnly cookie.',
    ar: 'اذكره في stores ضمن خدمته: ما يُذكر يُحذف بعد الرفض. أما ملف HttpOnly فلا يحذفه إلا خادمك.',
  },
  check: (site) =>
    keptItems(site)
      .filter(({phase}) => isRefusing(phase.answer) && !isToldToReload(phase))
      .flatMap(({pass, phase, item}) => {
        const services = site.known.byKey(item.kind, item.name);
        const service = refusedService(site, phase, services);
        if (service && site.known.item(service, item.kind, item.name)?.optOut) return [];
        if (!service && (services.length > 0 || !isForeignMark(site, item) || phase.answer === 'partly')) return [];
        const names = service ? bothNames(service) : {en: item.host, ar: item.host};
        return {
          ...whereKept({pass, phase, item}),
          message: {
            en: `The ${storeName(item.kind).en} “${item.name}” (${names.en}) is stored although the service is refused.`,
            ar: `${storeName(item.kind).ar} «${item.name}» (${names.ar}) موجود رغم الرفض.`,
          },
          fix: service && JSON.stringify({name: item.name, ...(item.kind !== 'cookie' && {kind: item.kind})}),
        };
      }),
};

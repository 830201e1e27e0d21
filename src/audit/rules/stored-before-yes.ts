import {bothNames, storeName} from '../words/name-of.ts';
import {isForeignMark, keptItems, refusedService} from './evidence.ts';
import type {Rule} from './rule.ts';
import {whereKept} from './where.ts';

export const storedBeforeYes: Rule = {
  id: 'stored-before-yes',
  severity: 'error',
  title: {en: 'Stored in the browser before a yes', ar: 'تخزين في المتصفح قبل الموافقة'},
  why: {
    en: 'Data of a service that requires consent was in the browser before the visitor answered, or another host had set a cookie that lasts a day or more.',
    ar: 'وُجد في المتصفح شيء لخدمة يجب أن تنتظر الموافقة قبل أن يجيب الزائر، أو ترك مضيف آخر ملف ارتباط يبقى يومًا أو أكثر.',
  },
  mend: {
    en: 'Hold the script that writes it. If a server sets the cookie, it must wait for the choice: read it with readConsent() from ithn/server.',
    ar: 'احجز السكربت الذي يكتبه. وما يضعه الخادم يجب أن ينتظر الاختيار هناك: ‏readConsent()‎ من ithn/server يخبره به.',
  },
  check: (site) =>
    keptItems(site)
      .filter(({phase}) => phase.answer === 'unasked')
      .flatMap(({pass, phase, item}) => {
        const services = site.known.byKey(item.kind, item.name);
        const service = refusedService(site, phase, services);
        if (!service && (services.length > 0 || !isForeignMark(site, item))) return [];
        const names = service ? bothNames(service) : {en: item.host, ar: item.host};
        return {
          ...whereKept({pass, phase, item}),
          message: {
            en: `The ${storeName(item.kind).en} “${item.name}” (${names.en}) was stored before the visitor answered.`,
            ar: `${storeName(item.kind).ar} «${item.name}» (${names.ar}) موجود قبل أن يجيب الزائر.`,
          },
        };
      }),
};

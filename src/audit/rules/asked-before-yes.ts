import {nameOf, bothNames} from '../words/name-of.ts';
import {refusedService, sentRequests} from './evidence.ts';
import {heldMarkup} from './held-markup.ts';
import type {Rule} from './rule.ts';
import {whereSent} from './where.ts';

export const askedBeforeYes: Rule = {
  id: 'asked-before-yes',
  severity: 'error',
  title: {en: 'Contacted before a yes', ar: 'اتصال قبل الموافقة'},
  why: {
    en: 'A service that requires consent was contacted before the visitor answered. Its host is declared in the configuration under an optional category, or is listed in the catalogue.',
    ar: 'وصل المتصفح إلى خدمة يجب أن تنتظر موافقة الزائر قبل أن يجيب. مضيفها مذكور في الإعدادات ضمن فئة اختيارية، أو معروف في الدليل.',
  },
  mend: {
    en: 'Hold the element that loads it: give a script type="text/plain" and data-consent, an image or frame data-src and data-consent. If your own code loads it, use consent.gate().',
    ar: 'احجز ما يحمّلها: اكتب type="text/plain" مع data-consent للسكربت، وdata-src مع data-consent للصورة أو الإطار. وما يحمّله سكربت آخر يمر عبر consent.gate().',
  },
  check: (site) =>
    sentRequests(site)
      .filter(({phase}) => phase.answer === 'unasked')
      .flatMap(({pass, phase, request}) => {
        const service = refusedService(site, phase, site.known.byHost(request.host));
        if (!service) return [];
        const {en, ar} = bothNames(service);
        return {
          ...whereSent({pass, phase, request}),
          message: {
            en: `${nameOf(request.kind).en} from ${request.host} (${en}) before the visitor answered.`,
            ar: `${nameOf(request.kind).ar} من ${request.host} (${ar}) قبل أن يجيب الزائر.`,
          },
          fix: heldMarkup(pass, request, service),
        };
      }),
};

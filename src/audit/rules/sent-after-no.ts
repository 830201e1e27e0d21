import {bothNames, nameOf} from '../words/name-of.ts';
import {isRefusing} from '../model/known-services.ts';
import {isToldToReload, refusedService, sentRequests} from './evidence.ts';
import {heldMarkup} from './held-markup.ts';
import type {Rule} from './rule.ts';
import {whereSent} from './where.ts';

export const sentAfterNo: Rule = {
  id: 'sent-after-no',
  severity: 'error',
  title: {en: 'Still sent after a no', ar: 'إرسال بعد الرفض'},
  why: {
    en: 'The visitor refused this service, immediately or by withdrawing consent, and it was contacted anyway. A script that is already running may continue right after a withdrawal: if the page says so and offers to reload, only requests after the reload count.',
    ar: 'رفض الزائر هذه الخدمة، من البداية أو بسحب موافقته، ومع ذلك جرى الاتصال بها. لا يمكن إيقاف سكربت يعمل بعد سحب الموافقة مباشرة: حيث تقول الصفحة ذلك وتعرض إعادة التحميل لا يُحسب إلا ما يأتي بعدها.',
  },
  mend: {
    en: 'Hold the element that loads it, and return an undo function from consent.gate() for running code; gate.onWithdraw: "reload" reloads the page after a withdrawal.',
    ar: 'احجز ما يحمّلها، وأعطِ consent.gate() دالة تراجع لما يعمل؛ وgate.onWithdraw: "reload" يعيد تحميل الصفحة بعد السحب.',
  },
  check: (site) =>
    sentRequests(site)
      .filter(({phase}) => isRefusing(phase.answer) && !isToldToReload(phase))
      .flatMap(({pass, phase, request}) => {
        const service = refusedService(site, phase, site.known.byHost(request.host));
        if (!service) return [];
        const {en, ar} = bothNames(service);
        return {
          ...whereSent({pass, phase, request}),
          message: {
            en: `${nameOf(request.kind).en} to ${request.host} (${en}) although the service is refused.`,
            ar: `${nameOf(request.kind).ar} إلى ${request.host} (${ar}) رغم الرفض.`,
          },
          fix: heldMarkup(pass, request, service),
        };
      }),
};

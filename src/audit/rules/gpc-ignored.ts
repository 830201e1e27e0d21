import {bothNames} from '../words/name-of.ts';
import {isRefusedByGpc, refusedService, sentRequests} from './evidence.ts';
import {heldMarkup} from './held-markup.ts';
import type {Rule} from './rule.ts';
import {whereSent} from './where.ts';

export const gpcIgnored: Rule = {
  id: 'gpc-ignored',
  severity: 'error',
  title: {en: 'Global Privacy Control is ignored', ar: 'تجاهل إشارة الخصوصية العامة (GPC)'},
  why: {
    en: 'The browser sent Sec-GPC: 1, which in several jurisdictions is a legal opt-out of sale and sharing, and a service that advertises, sells or shares data was contacted anyway. If this also happens without the signal, the rule “Contacted before a yes” reports it.',
    ar: 'أرسل المتصفح Sec-GPC: 1، وهو في عدة أماكن رفض قانوني للبيع والمشاركة، ومع ذلك جرى الاتصال بخدمة تعلن أو تبيع أو تشارك. وإن حدث ذلك دون الإشارة أيضًا فالقاعدة «اتصال قبل الموافقة» تذكره.',
  },
  mend: {
    en: 'Keep signals.gpc set to true, and mark services that sell or share data with sale or share.',
    ar: 'أبقِ signals.gpc على true، وضع sale أو share على ما يبيع أو يشارك.',
  },
  check: (site) =>
    sentRequests(site)
      .filter(({pass, phase}) => pass.gpc && phase.answer === 'unasked')
      .flatMap(({pass, phase, request}) => {
        const services = site.known.byHost(request.host);
        const [service] = services;
        if (!service || !services.every((one) => isRefusedByGpc(site, one))) return [];
        if (refusedService(site, phase, services)) return [];
        const {en, ar} = bothNames(service);
        return {
          ...whereSent({pass, phase, request}),
          message: {
            en: `${request.host} (${en}) was contacted although the browser sent Global Privacy Control.`,
            ar: `جرى الاتصال بـ ${request.host} (${ar}) رغم أن المتصفح يرسل إشارة GPC.`,
          },
          fix: heldMarkup(pass, request, service),
        };
      }),
};

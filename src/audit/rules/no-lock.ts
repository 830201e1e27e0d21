import {passOf} from '../model/site.ts';
import type {Rule} from './rule.ts';

export const noLock: Rule = {
  id: 'no-lock',
  severity: 'error',
  title: {en: 'The lock is configured but missing', ar: 'القفل مذكور وغير موجود'},
  why: {
    en: 'The configuration sets gate.lock, with which the browser itself blocks services that were not granted, but the page has no Content-Security-Policy, neither as an element nor as a header.',
    ar: 'تطلب الإعدادات gate.lock الذي يجعل المتصفح نفسه يرفض من لم يؤذن له، وليس في الصفحة Content-Security-Policy، لا عنصرًا ولا ترويسة.',
  },
  mend: {
    en: 'Run the tag before the rest of the page, and check whether the tag starts and whether other code removes the element. contentSecurityPolicy() from ithn/server returns the same policy for a header.',
    ar: 'اجعل الوسم يعمل قبل بقية الصفحة؛ فشيء ما يحذف العنصر أو الوسم لا يبدأ. ‏contentSecurityPolicy()‎ من ithn/server تعطيه ترويسةً.',
  },
  check(site) {
    const pass = passOf(site, 'untouched');
    const [facts] = pass?.facts ?? [];
    if (!site.settings?.gate.lock || !pass || !facts || facts.hasPolicyElement || pass.policyHeader) return [];
    return [
      {
        subject: 'gate.lock',
        pass: pass.id,
        url: pass.url,
        message: {
          en: 'gate.lock is configured, but the page has no Content-Security-Policy that locks anything.',
          ar: 'gate.lock مذكور وليس في الصفحة سياسة تقفل شيئًا.',
        },
        fix: '<script src="/ithn.js" data-config="#ithn-config"></script>',
      },
    ];
  },
};

import {passOf} from '../model/site.ts';
import type {Rule} from './rule.ts';

export const contactMissing: Rule = {
  id: 'contact-missing',
  severity: 'note',
  title: {en: 'No contact', ar: 'لا جهة اتصال'},
  why: {
    en: 'Neither the policy page nor the configuration gives an e-mail address, a phone number or a form for questions about data.',
    ar: 'لا صفحة السياسة ولا الإعدادات تذكر بريدًا أو هاتفًا أو نموذجًا للأسئلة عن البيانات.',
  },
  mend: {
    en: 'Set site.email or site.phone, and show it on the policy page.',
    ar: 'اذكر site.email أو site.phone واكتبه في صفحة السياسة.',
  },
  check(site) {
    const pass = passOf(site, 'untouched');
    const {email, phone, rightsUrl} = site.settings?.site ?? {};
    if (pass?.policy?.status !== 200 || pass.policy.hasContact || email || phone || rightsUrl) return [];
    return [
      {
        subject: 'contact',
        pass: pass.id,
        url: pass.policy.url,
        message: {en: 'The policy page gives no contact.', ar: 'لا تذكر صفحة السياسة جهة يُرجَع إليها.'},
      },
    ];
  },
};

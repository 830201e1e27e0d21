import {passOf} from '../model/site.ts';
import type {Rule} from './rule.ts';

export const effectiveDateMissing: Rule = {
  id: 'effective-date-missing',
  severity: 'note',
  title: {en: 'No effective date', ar: 'لا تاريخ سريان'},
  why: {
    en: 'Neither the banner nor the policy page gives the policy’s effective date.',
    ar: 'لا اللافتة ولا صفحة السياسة تقول منذ متى تسري.',
  },
  mend: {
    en: 'Set policy.effective, and show the date on the policy page.',
    ar: 'اذكر policy.effective واكتب التاريخ في صفحة السياسة.',
  },
  check(site) {
    const pass = passOf(site, 'untouched');
    if (pass?.policy?.status !== 200 || pass.policy.hasDate || pass.banner?.date) return [];
    return [
      {
        subject: 'effective',
        pass: pass.id,
        url: pass.policy.url,
        message: {en: 'The policy page has no effective date.', ar: 'لا تاريخ في صفحة السياسة.'},
      },
    ];
  },
};

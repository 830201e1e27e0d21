import {passOf} from '../model/site.ts';
import type {Rule} from './rule.ts';

export const policyLinkMissing: Rule = {
  id: 'policy-link-missing',
  severity: 'warning',
  title: {en: 'The banner has no link to the policy', ar: 'لا رابط للسياسة في اللافتة'},
  why: {
    en: 'Consent counts only if the visitor could read what it is for: the layer that asks must link to the policy.',
    ar: 'لا تُعتد الموافقة إلا ممن أمكنه أن يقرأ غرضها: يجب أن تقود الطبقة التي تسأل إلى السياسة.',
  },
  mend: {
    en: 'Set policy.url; in your own banner, add a link to the policy.',
    ar: 'اذكر policy.url؛ وفي لافتة من صنعك ضع رابطًا.',
  },
  check(site) {
    const pass = passOf(site, 'untouched');
    // a banner that only autoconsent has seen has no words that could be looked at
    if (!pass?.banner?.text || pass.banner.hasPolicyLink) return [];
    return [
      {
        subject: 'policy',
        pass: pass.id,
        url: pass.url,
        message: {en: 'The banner asks without a link to the policy.', ar: 'تسأل اللافتة بلا رابط إلى السياسة.'},
        fix: '"policy": {"revision": 1, "effective": "2026-01-01", "url": "/privacy"}',
      },
    ];
  },
};

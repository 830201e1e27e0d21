import {isRefusing} from '../model/known-services.ts';
import type {Rule} from './rule.ts';

export const noWayBack: Rule = {
  id: 'no-way-back',
  severity: 'warning',
  title: {en: 'No way back to the choices', ar: 'لا طريق للعودة إلى الخيارات'},
  why: {
    en: 'After an answer, nothing visible reopens the choices. Withdrawing consent must be as easy as giving it.',
    ar: 'بعد الإجابة لا يظهر ما يعيد إلى الخيارات. يجب أن يكون سحب الموافقة بسهولة إعطائها.',
  },
  mend: {
    en: 'Keep ui.reopen on, or put <ithn-reopen></ithn-reopen> where visitors can find it.',
    ar: 'أبقِ ui.reopen مفعّلًا، أو ضع <ithn-reopen></ithn-reopen> حيث يجدها الزوار.',
  },
  check: ({passes}) =>
    passes
      .filter(({id, status}) => status === 'complete' && /^(yes|no)(-page|$)/.test(id))
      .flatMap((pass) => {
        const after = pass.facts.filter(({phase}) => {
          const answer = pass.phases[phase]?.answer ?? 'unasked';
          return answer === 'yes' || isRefusing(answer);
        });
        if (after.length === 0 || after.some(({hasWayBack}) => hasWayBack)) return [];
        return {
          subject: 'way back',
          pass: pass.id,
          url: pass.url,
          message: {
            en: 'After the answer, nothing visible reopens the choices.',
            ar: 'بعد الإجابة لا شيء يعيد إلى الخيارات.',
          },
          fix: '<ithn-reopen></ithn-reopen>',
        };
      }),
};

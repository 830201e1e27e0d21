import type {Rule} from './rule.ts';

export const askedAgain: Rule = {
  id: 'asked-again',
  severity: 'warning',
  title: {en: 'Asked again after a no', ar: 'سؤال جديد بعد الرفض'},
  why: {
    en: 'A visitor who had refused was asked again on the next visit. A no must last as long as a yes.',
    ar: 'سُئل الزائر الذي رفض مرة أخرى في زيارته التالية. يسري الرفض مدة القبول نفسها.',
  },
  mend: {
    en: 'Store a no in the same way as a yes: in this browser, for validityDays.',
    ar: 'احفظ الرفض كما يُحفظ القبول: في هذا المتصفح مدة validityDays.',
  },
  check: ({passes}) =>
    passes.flatMap((pass) => {
      const asked = pass.facts.find(({phase, isAsking}) => {
        const {id = '', answer} = pass.phases[phase] ?? {};
        return isAsking && answer === 'no' && (id === 'again' || id === 'reloaded');
      });
      if (!asked) return [];
      return {
        subject: 'no',
        pass: pass.id,
        url: pass.url,
        message: {en: 'The banner asks again after a no.', ar: 'تسأل اللافتة مرة أخرى بعد الرفض.'},
      };
    }),
};

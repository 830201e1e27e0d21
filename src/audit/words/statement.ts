import type {Words} from '../model/finding.ts';

/** What every report says of itself. */
export const statement: Words = {
  en: 'This report describes what was observed in these passes, with this browser, from this location. It does not state compliance with any law, and behaviour that was not observed may still exist.',
  ar: 'يذكر هذا التقرير ما لوحظ في عمليات المرور هذه، بهذا المتصفح ومن هذا المكان. وهو ليس شهادة بالامتثال لأي قانون، وما لم يظهر قد يكون موجودًا.',
};

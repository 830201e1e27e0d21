import {findUndeclared} from './find-undeclared.ts';
import type {Rule} from './rule.ts';

export const undeclaredCookie: Rule = {
  id: 'undeclared-cookie',
  severity: 'warning',
  title: {en: 'Undeclared cookie', ar: 'ملف ارتباط غير مذكور'},
  why: {
    en: 'The site’s own host sets a cookie that no service in the configuration declares: visitors were not told about it, and it stays after a no.',
    ar: 'يحتفظ مضيف الموقع بملف ارتباط لا تذكره أي خدمة في الإعدادات: لم يُخبَر الزوار به، ويبقى بعد الرفض.',
  },
  mend: {
    en: 'Declare it in the stores of the service that writes it, with its days; a cookie that the site needs belongs to a service of the category session.',
    ar: 'اذكره في stores ضمن الخدمة التي تكتبه مع عدد أيامه؛ وما يحتاجه الموقع يكون في خدمة من فئة session.',
  },
  check: (site) => findUndeclared(site, (kind) => kind === 'cookie'),
};

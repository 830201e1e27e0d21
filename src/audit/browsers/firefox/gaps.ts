import type {Gap} from '../../model/gap.ts';

/** What WebDriver BiDi does not tell of Firefox (153): each was looked for at a server that saw it. */
export const firefoxGaps: readonly Gap[] = [
  {
    id: 'service-workers',
    en: 'service workers and shared workers: their scripts and what they request',
    ar: 'عمال الخدمة والعمال المشتركون: نصوصهم وما يطلبونه',
    rules: ['never-seen'],
  },
  {
    id: 'initiators',
    en: 'which line of a document or script made a request: findings name the page only',
    ar: 'أي سطر من الصفحة أو السكربت أرسل الطلب: لا تذكر النتائج إلا الصفحة',
    rules: [],
  },
  {
    id: 'closing',
    en: 'what a frame sends while its page is being left, and what a page sends while its tab is being closed',
    ar: 'ما يرسله إطار عند مغادرة صفحته، وما ترسله صفحة عند إغلاق تبويبها',
    rules: [],
  },
  {
    id: 'policy-reports',
    en: 'reports of a Content-Security-Policy to the site’s server; violations themselves are recorded',
    ar: 'بلاغات Content-Security-Policy إلى خادم الموقع؛ أما المخالفات نفسها فتُسجل',
    rules: [],
  },
  {
    id: 'har',
    en: 'HAR files: headers, sizes and timings of requests',
    ar: 'ملفات HAR: ترويسات الطلبات وأحجامها وأوقاتها',
    rules: [],
  },
];

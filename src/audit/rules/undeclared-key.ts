import {findUndeclared} from './find-undeclared.ts';
import type {Rule} from './rule.ts';

export const undeclaredKey: Rule = {
  id: 'undeclared-key',
  severity: 'warning',
  title: {en: 'Undeclared storage key', ar: 'مفتاح مخزَّن غير مذكور'},
  why: {
    en: 'The site stores something in the browser that no service in the configuration declares. The law does not distinguish between cookies and other storage.',
    ar: 'يحتفظ الموقع بشيء في تخزين المتصفح لا تذكره أي خدمة في الإعدادات. القانون لا يفرق بين ملف الارتباط وغيره من التخزين.',
  },
  mend: {
    en: 'Declare it in the stores of the service that writes it, with its kind: local, session, indexeddb or cache.',
    ar: 'اذكره في stores ضمن الخدمة التي تكتبه مع نوعه: local أو session أو indexeddb أو cache.',
  },
  // a service worker has no kind in a configuration: it is in the inventory
  check: (site) => findUndeclared(site, (kind) => kind !== 'cookie' && kind !== 'worker'),
};

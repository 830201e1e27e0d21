import {localize} from '../../model/localized.ts';
import type {Service} from '../../model/service.ts';
import type {Words} from '../model/finding.ts';
import type {StoreKind} from '../model/record.ts';

const kinds: Readonly<Record<string, Words>> = {
  script: {en: 'A script', ar: 'سكربت'},
  image: {en: 'An image', ar: 'صورة'},
  document: {en: 'A frame', ar: 'إطار'},
  stylesheet: {en: 'A style sheet', ar: 'ملف تنسيق'},
  font: {en: 'A font', ar: 'خط'},
  xhr: {en: 'A request by a script', ar: 'طلب من سكربت'},
  fetch: {en: 'A request by a script', ar: 'طلب من سكربت'},
  ping: {en: 'A beacon', ar: 'إشارة تتبع'},
  websocket: {en: 'A WebSocket', ar: 'اتصال دائم'},
  preconnect: {en: 'A preconnect', ar: 'اتصال مسبق'},
  'dns-prefetch': {en: 'A DNS prefetch', ar: 'استعلام مسبق عن اسم'},
};

/** What a request is, in words. */
export const nameOf = (kind: string): Words => kinds[kind] ?? {en: 'A request', ar: 'طلب'};

const stores: Readonly<Record<StoreKind, Words>> = {
  cookie: {en: 'cookie', ar: 'ملف تعريف الارتباط'},
  local: {en: 'local storage key', ar: 'مفتاح التخزين المحلي'},
  session: {en: 'session storage key', ar: 'مفتاح تخزين الجلسة'},
  indexeddb: {en: 'IndexedDB database', ar: 'قاعدة البيانات IndexedDB'},
  cache: {en: 'cache', ar: 'الذاكرة المخبأة'},
  worker: {en: 'service worker', ar: 'عامل الخدمة'},
};

/** What a kept thing is, in words. */
export const storeName = (kind: StoreKind): Words => stores[kind];

/** What a service is called in both languages. */
export const bothNames = ({id, name}: Service): Words => ({
  en: localize(name, 'en') || id,
  ar: localize(name, 'ar') || id,
});

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "notice-close": "إغلاق الإشعار",
  "notice-text": {"strTag":true,"strings":["تم تحديث سياسة الخصوصية. تاريخ السريان: ",". تبقى اختياراتك كما هي."],"values":[0]},
  "policy": "سياسة الخصوصية",
} as const;

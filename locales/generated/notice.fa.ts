// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "notice-close": "بستن این اطلاعیه",
  "notice-text": {"strTag":true,"strings":["سیاست حریم خصوصی به‌روز شده است. تاریخ اجرا: ",". انتخاب‌های شما همان‌طور که هستند می‌مانند."],"values":[0]},
  "policy": "سیاست حریم خصوصی",
} as const;

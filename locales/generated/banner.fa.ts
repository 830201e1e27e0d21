// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "پذیرش همه",
  "advertising": "تبلیغات هدفمند",
  "answer-refused": "چیزی روشن نشده است؛ لطفاً بعداً دوباره تلاش کنید.",
  "banner-change": "هر زمان می‌توانید انتخاب خود را در «گزینه‌های حریم خصوصی» تغییر دهید.",
  "banner-text": "ما از آنچه برای کارکرد درست سایت لازم است استفاده می‌کنیم. فقط با رضایت شما از این موارد نیز استفاده می‌کنیم:",
  "banner-title": "انتخاب‌های شما دربارهٔ حریم خصوصی",
  "beacon": "بیکن‌های وب و پیکسل‌ها",
  "effective": {"strTag":true,"strings":["تاریخ اجرا: ",""],"values":[0]},
  "long-date": "D M Y",
  "manage": "مدیریت ترجیحات",
  "months": "ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر",
  "persistent": "کوکی‌های ماندگار",
  "policy": "سیاست حریم خصوصی",
  "reject-all": "رد همه",
} as const;

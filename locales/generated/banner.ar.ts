// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "قبول الكل",
  "advertising": "الإعلانات المستهدفة",
  "answer-refused": "لم يُفعَّل أي شيء؛ يُرجى المحاولة مرة أخرى لاحقًا.",
  "banner-change": "يمكنك تغيير اختياراتك في أي وقت من «خيارات الخصوصية».",
  "banner-text": "نستخدم ما هو ضروري لتشغيل الموقع بشكل صحيح. وبموافقتك فقط، نستخدم أيضًا:",
  "banner-title": "اختياراتك بشأن الخصوصية",
  "beacon": "منارات الويب والبكسلات",
  "effective": {"strTag":true,"strings":["تاريخ السريان: ",""],"values":[0]},
  "long-date": "D M Y",
  "manage": "إدارة التفضيلات",
  "months": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "persistent": "ملفات تعريف الارتباط الدائمة",
  "policy": "سياسة الخصوصية",
  "reject-all": "رفض الكل",
} as const;

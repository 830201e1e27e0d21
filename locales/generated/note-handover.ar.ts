// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "الإعلانات المستهدفة",
  "allowed": {"strTag":true,"strings":["مسموح به: ",""],"values":[0]},
  "beacon": "منارات الويب والبكسلات",
  "handover-chosen": {"strTag":true,"strings":["اختيارك في ",":"],"values":[0]},
  "handover-use": "استخدام الاختيار نفسه هنا",
  "not-allowed": {"strTag":true,"strings":["غير مسموح به: ",""],"values":[0]},
  "persistent": "ملفات تعريف الارتباط الدائمة",
} as const;

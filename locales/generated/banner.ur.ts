// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "سب قبول کریں",
  "advertising": "ہدفی تشہیر",
  "answer-refused": "کچھ بھی آن نہیں کیا گیا؛ براہ کرم بعد میں دوبارہ کوشش کریں۔",
  "banner-change": "آپ ”رازداری کے اختیارات“ میں اپنا انتخاب کسی بھی وقت بدل سکتے ہیں۔",
  "banner-text": "ہم وہی استعمال کرتے ہیں جو سائٹ کے ٹھیک سے چلنے کے لیے ضروری ہے۔ صرف آپ کی رضامندی سے ہم یہ بھی استعمال کرتے ہیں:",
  "banner-title": "رازداری کے بارے میں آپ کے انتخاب",
  "beacon": "ویب بیکنز اور پکسلز",
  "effective": {"strTag":true,"strings":["نفاذ کی تاریخ: ",""],"values":[0]},
  "long-date": "D M، Y",
  "manage": "ترجیحات کا انتظام",
  "months": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
  "persistent": "مستقل کوکیز",
  "policy": "رازداری کی پالیسی",
  "reject-all": "سب مسترد کریں",
} as const;

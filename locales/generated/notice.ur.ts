// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "notice-close": "یہ اطلاع بند کریں",
  "notice-text": {"strTag":true,"strings":["رازداری کی پالیسی اپ ڈیٹ ہو گئی ہے۔ نفاذ کی تاریخ: ","۔ آپ کے انتخاب ویسے ہی رہیں گے۔"],"values":[0]},
  "policy": "رازداری کی پالیسی",
} as const;

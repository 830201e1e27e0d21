// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "تبلیغات هدفمند",
  "allowed": {"strTag":true,"strings":["مجاز: ",""],"values":[0]},
  "beacon": "بیکن‌های وب و پیکسل‌ها",
  "handover-chosen": {"strTag":true,"strings":["انتخاب شما در ",":"],"values":[0]},
  "handover-use": "استفاده از همین انتخاب در اینجا",
  "not-allowed": {"strTag":true,"strings":["غیرمجاز: ",""],"values":[0]},
  "persistent": "کوکی‌های ماندگار",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "ہدفی تشہیر",
  "allowed": {"strTag":true,"strings":["اجازت ہے: ",""],"values":[0]},
  "beacon": "ویب بیکنز اور پکسلز",
  "handover-chosen": {"strTag":true,"strings":[""," پر آپ کا انتخاب:"],"values":[0]},
  "handover-use": "یہی انتخاب یہاں بھی استعمال کریں",
  "not-allowed": {"strTag":true,"strings":["اجازت نہیں: ",""],"values":[0]},
  "persistent": "مستقل کوکیز",
} as const;

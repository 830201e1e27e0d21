// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "ڕیکلامی ئاراستەکراو",
  "allowed": {"strTag":true,"strings":["ڕێگەپێدراو: ",""],"values":[0]},
  "beacon": "وێب بیکۆن و پیکسڵ",
  "handover-chosen": {"strTag":true,"strings":["هەڵبژاردنت لە ",":"],"values":[0]},
  "handover-use": "هەمان هەڵبژاردن لێرە بەکاربهێنە",
  "not-allowed": {"strTag":true,"strings":["ڕێگەپێنەدراو: ",""],"values":[0]},
  "persistent": "کووکیی هەمیشەیی",
} as const;

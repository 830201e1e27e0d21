// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "লক্ষ্যভিত্তিক বিজ্ঞাপন",
  "allowed": {"strTag":true,"strings":["অনুমোদিত: ",""],"values":[0]},
  "beacon": "ওয়েব বিকন ও পিক্সেল",
  "handover-chosen": {"strTag":true,"strings":["","-এ আপনার পছন্দ:"],"values":[0]},
  "handover-use": "এখানেও একই পছন্দ ব্যবহার করুন",
  "not-allowed": {"strTag":true,"strings":["অনুমোদিত নয়: ",""],"values":[0]},
  "persistent": "স্থায়ী কুকি",
} as const;

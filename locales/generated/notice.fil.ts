// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "notice-close": "Isara ang abisong ito",
  "notice-text": {"strTag":true,"strings":["Na-update ang patakaran sa privacy. Petsa ng bisa: ",". Mananatili ang mga pinili mo."],"values":[0]},
  "policy": "Patakaran sa privacy",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "notice-close": "यह सूचना बंद करें",
  "notice-text": {"strTag":true,"strings":["गोपनीयता नीति अपडेट की गई है। प्रभावी तिथि: ","। आपकी पसंद वैसी ही रहेगी।"],"values":[0]},
  "policy": "गोपनीयता नीति",
} as const;

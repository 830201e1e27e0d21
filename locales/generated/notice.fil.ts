// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "notice-close": "Close this notice",
  "notice-text": {"strTag":true,"strings":["The privacy policy has been updated. Effective date: ",". Your choices stay as they are."],"values":[0]},
  "policy": "Privacy policy",
} as const;

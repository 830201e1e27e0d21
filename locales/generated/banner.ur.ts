// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Accept all",
  "advertising": "Targeted advertising",
  "banner-change": "You can change your choice at any time under “Privacy choices”.",
  "banner-text": "We use what the site needs to work properly. Only with your consent, we also use:",
  "banner-title": "Your privacy choices",
  "beacon": "Web beacons and pixels",
  "effective": {"strTag":true,"strings":["Effective date: ",""],"values":[0]},
  "manage": "Manage preferences",
  "persistent": "Persistent cookies",
  "policy": "Privacy policy",
  "reject-all": "Reject all",
} as const;

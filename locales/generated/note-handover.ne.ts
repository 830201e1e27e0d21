// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "लक्षित विज्ञापन",
  "allowed": {"strTag":true,"strings":["अनुमति दिइएको: ",""],"values":[0]},
  "beacon": "वेब बिकन र पिक्सेल",
  "handover-chosen": {"strTag":true,"strings":[""," मा तपाईंको छनोट:"],"values":[0]},
  "handover-use": "यहाँ पनि उही छनोट प्रयोग गर्नुहोस्",
  "not-allowed": {"strTag":true,"strings":["अनुमति नदिइएको: ",""],"values":[0]},
  "persistent": "स्थायी कुकी",
} as const;

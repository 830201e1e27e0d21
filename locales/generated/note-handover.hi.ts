// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "लक्षित विज्ञापन",
  "allowed": {"strTag":true,"strings":["अनुमति है: ",""],"values":[0]},
  "beacon": "वेब बीकन और पिक्सेल",
  "handover-chosen": {"strTag":true,"strings":[""," पर आपका चुनाव:"],"values":[0]},
  "handover-use": "यहाँ भी वही चुनाव इस्तेमाल करें",
  "not-allowed": {"strTag":true,"strings":["अनुमति नहीं है: ",""],"values":[0]},
  "persistent": "स्थायी कुकीज़",
} as const;

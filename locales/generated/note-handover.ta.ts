// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "இலக்கு விளம்பரம்",
  "allowed": {"strTag":true,"strings":["அனுமதிக்கப்பட்டவை: ",""],"values":[0]},
  "beacon": "வலைச் சுட்டிகளும் பிக்சல்களும்",
  "handover-chosen": {"strTag":true,"strings":[""," இல் உங்கள் தேர்வு:"],"values":[0]},
  "handover-use": "இதே தேர்வை இங்கும் பயன்படுத்து",
  "not-allowed": {"strTag":true,"strings":["அனுமதிக்கப்படாதவை: ",""],"values":[0]},
  "persistent": "நிலையான குக்கீகள்",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "ඉලක්කගත වෙළඳ දැන්වීම්",
  "allowed": {"strTag":true,"strings":["ඉඩ දී ඇත: ",""],"values":[0]},
  "beacon": "වෙබ් සලකුණු සහ පික්සල",
  "handover-chosen": {"strTag":true,"strings":[""," හි ඔබේ තේරීම:"],"values":[0]},
  "handover-use": "මෙහිද එම තේරීමම භාවිත කරන්න",
  "not-allowed": {"strTag":true,"strings":["ඉඩ දී නැත: ",""],"values":[0]},
  "persistent": "ස්ථිර කුකී",
} as const;

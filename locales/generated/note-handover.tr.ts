// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Hedefli reklamcılık",
  "allowed": {"strTag":true,"strings":["İzin verilen: ",""],"values":[0]},
  "beacon": "Web işaretçileri ve pikseller",
  "handover-chosen": {"strTag":true,"strings":[""," üzerindeki seçiminiz:"],"values":[0]},
  "handover-use": "Aynı seçimi burada da kullan",
  "not-allowed": {"strTag":true,"strings":["İzin verilmeyen: ",""],"values":[0]},
  "persistent": "Kalıcı çerezler",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Pubblicità mirata",
  "allowed": {"strTag":true,"strings":["Consentito: ",""],"values":[0]},
  "beacon": "Web beacon e pixel",
  "handover-chosen": {"strTag":true,"strings":["La tua scelta su ",":"],"values":[0]},
  "handover-use": "Usa la stessa scelta qui",
  "not-allowed": {"strTag":true,"strings":["Non consentito: ",""],"values":[0]},
  "persistent": "Cookie persistenti",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Publicidad personalizada",
  "allowed": {"strTag":true,"strings":["Permitido: ",""],"values":[0]},
  "beacon": "Balizas web y píxeles",
  "handover-chosen": {"strTag":true,"strings":["Su elección en ",":"],"values":[0]},
  "handover-use": "Usar la misma elección aquí",
  "not-allowed": {"strTag":true,"strings":["No permitido: ",""],"values":[0]},
  "persistent": "Cookies persistentes",
} as const;

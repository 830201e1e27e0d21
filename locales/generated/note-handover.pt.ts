// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Publicidade direcionada",
  "allowed": {"strTag":true,"strings":["Permitido: ",""],"values":[0]},
  "beacon": "Web beacons e pixels",
  "handover-chosen": {"strTag":true,"strings":["Sua escolha em ",":"],"values":[0]},
  "handover-use": "Usar a mesma escolha aqui",
  "not-allowed": {"strTag":true,"strings":["Não permitido: ",""],"values":[0]},
  "persistent": "Cookies persistentes",
} as const;

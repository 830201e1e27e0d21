// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Publicité ciblée",
  "allowed": {"strTag":true,"strings":["Autorisé : ",""],"values":[0]},
  "beacon": "Balises web et pixels",
  "handover-chosen": {"strTag":true,"strings":["Votre choix sur "," :"],"values":[0]},
  "handover-use": "Utiliser le même choix ici",
  "not-allowed": {"strTag":true,"strings":["Non autorisé : ",""],"values":[0]},
  "persistent": "Cookies persistants",
} as const;

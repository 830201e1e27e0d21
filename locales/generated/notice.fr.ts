// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "notice-close": "Fermer cet avis",
  "notice-text": {"strTag":true,"strings":["La politique de confidentialité a été mise à jour. Date d’entrée en vigueur : ",". Vos choix restent inchangés."],"values":[0]},
  "policy": "Politique de confidentialité",
} as const;

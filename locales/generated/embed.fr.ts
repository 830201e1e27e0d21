// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Publicité ciblée",
  "advertising-text": "Pour utiliser les données recueillies au moyen des cookies à des fins telles que la publicité ciblée.",
  "beacon": "Balises web et pixels",
  "beacon-text": "Pour analyser le comportement des utilisateurs, comme les pages que vous visitez, les articles que vous consultez ou achetez, et vos recherches.",
  "embed-always": "Toujours afficher",
  "embed-no-address": "Ce contenu ne peut pas être affiché : son adresse n’est pas une adresse web.",
  "embed-once": "Cette fois seulement",
  "embed-text": {"strTag":true,"strings":["Ce contenu provient de "," et ne se charge qu’avec votre consentement. « Toujours afficher » autorise : ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Ce contenu de "," ne peut pas être affiché ici."],"values":[0]},
  "persistent": "Cookies persistants",
  "persistent-text": "Pour personnaliser votre expérience sur le site. Ils restent sur votre appareil jusqu’à leur expiration ou jusqu’à ce que vous les supprimiez.",
  "session": "Cookies de session",
  "session-text": "Pour assurer le bon fonctionnement du site. Ils prennent fin avec votre session.",
} as const;

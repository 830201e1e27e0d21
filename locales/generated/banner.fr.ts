// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Tout accepter",
  "advertising": "Publicité ciblée",
  "answer-refused": "Rien n’a été activé ; veuillez réessayer plus tard.",
  "banner-change": "Vous pouvez modifier votre choix à tout moment dans « Choix de confidentialité ».",
  "banner-text": "Nous utilisons ce qui est nécessaire au bon fonctionnement du site. Avec votre consentement seulement, nous utilisons aussi :",
  "banner-title": "Vos choix de confidentialité",
  "beacon": "Balises web et pixels",
  "effective": {"strTag":true,"strings":["Date d’entrée en vigueur : ",""],"values":[0]},
  "long-date": "D M Y",
  "manage": "Gérer les préférences",
  "months": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "persistent": "Cookies persistants",
  "policy": "Politique de confidentialité",
  "reject-all": "Tout refuser",
} as const;

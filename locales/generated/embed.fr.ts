// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Targeted advertising",
  "advertising-text": "To use data collected through cookies for purposes such as targeted advertising.",
  "beacon": "Web beacons and pixels",
  "beacon-text": "To analyse user behaviour, such as the pages you visit, the items you view or buy, and your searches.",
  "embed-always": "Toujours afficher",
  "embed-no-address": "Ce contenu ne peut pas être affiché : son adresse n’est pas une adresse web.",
  "embed-once": "Cette fois seulement",
  "embed-text": {"strTag":true,"strings":["Ce contenu provient de "," et ne se charge qu’avec votre consentement. « Toujours afficher » autorise : ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Ce contenu de "," ne peut pas être affiché ici."],"values":[0]},
  "persistent": "Persistent cookies",
  "persistent-text": "To personalise your experience on the site. They stay on your device until they expire or you delete them.",
  "session": "Session cookies",
  "session-text": "To make sure the site works properly. They end with your session.",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Pubblicità mirata",
  "advertising-text": "Per usare i dati raccolti tramite i cookie per finalità come la pubblicità mirata.",
  "beacon": "Web beacon e pixel",
  "beacon-text": "Per analizzare il comportamento degli utenti, come le pagine che visiti, gli articoli che guardi o acquisti e le tue ricerche.",
  "embed-always": "Mostra sempre",
  "embed-no-address": "Questo contenuto non può essere mostrato: il suo indirizzo non è un indirizzo web.",
  "embed-once": "Solo questa volta",
  "embed-text": {"strTag":true,"strings":["Questo contenuto proviene da "," e si carica solo con il tuo consenso. «Mostra sempre» consente: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Questo contenuto di "," non può essere mostrato qui."],"values":[0]},
  "persistent": "Cookie persistenti",
  "persistent-text": "Per personalizzare la tua esperienza sul sito. Restano sul tuo dispositivo finché non scadono o non li elimini.",
  "session": "Cookie di sessione",
  "session-text": "Per far funzionare correttamente il sito. Terminano con la tua sessione.",
} as const;

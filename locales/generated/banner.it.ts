// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Accetta tutto",
  "advertising": "Pubblicità mirata",
  "answer-refused": "Non è stato attivato nulla; riprova più tardi.",
  "banner-change": "Puoi cambiare la tua scelta in qualsiasi momento in «Scelte sulla privacy».",
  "banner-text": "Usiamo ciò che serve al corretto funzionamento del sito. Solo con il tuo consenso usiamo anche:",
  "banner-title": "Le tue scelte sulla privacy",
  "beacon": "Web beacon e pixel",
  "effective": {"strTag":true,"strings":["Data di entrata in vigore: ",""],"values":[0]},
  "long-date": "D M Y",
  "manage": "Gestisci preferenze",
  "months": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "persistent": "Cookie persistenti",
  "policy": "Informativa sulla privacy",
  "reject-all": "Rifiuta tutto",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Alle akzeptieren",
  "advertising": "Zielgerichtete Werbung",
  "answer-refused": "Es wurde nichts aktiviert; bitte versuchen Sie es später noch einmal.",
  "banner-change": "Sie können Ihre Auswahl jederzeit unter „Datenschutzeinstellungen“ ändern.",
  "banner-text": "Wir verwenden, was für den Betrieb der Website notwendig ist. Nur mit Ihrer Einwilligung verwenden wir außerdem:",
  "banner-title": "Ihre Datenschutzauswahl",
  "beacon": "Web-Beacons und Pixel",
  "effective": {"strTag":true,"strings":["Gültig ab: ",""],"values":[0]},
  "long-date": "D. M Y",
  "manage": "Einstellungen verwalten",
  "months": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
  "persistent": "Dauerhafte Cookies",
  "policy": "Datenschutzerklärung",
  "reject-all": "Alle ablehnen",
} as const;

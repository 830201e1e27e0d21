// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Zielgerichtete Werbung",
  "allowed": {"strTag":true,"strings":["Erlaubt: ",""],"values":[0]},
  "beacon": "Web-Beacons und Pixel",
  "handover-chosen": {"strTag":true,"strings":["Ihre Auswahl auf ",":"],"values":[0]},
  "handover-use": "Dieselbe Auswahl hier verwenden",
  "not-allowed": {"strTag":true,"strings":["Nicht erlaubt: ",""],"values":[0]},
  "persistent": "Dauerhafte Cookies",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Naka-target na pag-aanunsyo",
  "allowed": {"strTag":true,"strings":["Pinayagan: ",""],"values":[0]},
  "beacon": "Mga web beacon at pixel",
  "handover-chosen": {"strTag":true,"strings":["Ang pinili mo sa ",":"],"values":[0]},
  "handover-use": "Gamitin dito ang parehong pinili",
  "not-allowed": {"strTag":true,"strings":["Hindi pinayagan: ",""],"values":[0]},
  "persistent": "Persistent cookies",
} as const;

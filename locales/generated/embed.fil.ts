// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Targeted advertising",
  "advertising-text": "To use data collected through cookies for purposes such as targeted advertising.",
  "beacon": "Web beacons and pixels",
  "beacon-text": "To analyse user behaviour, such as the pages you visit, the items you view or buy, and your searches.",
  "embed-always": "Laging ipakita",
  "embed-no-address": "Hindi maipakita ang content na ito: hindi web address ang address nito.",
  "embed-once": "Ngayon lang",
  "embed-text": {"strTag":true,"strings":["Galing sa "," ang content na ito at naglo-load lang kung may pahintulot mo. Pinapayagan ng “Laging ipakita” ang: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Hindi maipakita rito ang content na ito mula sa ","."],"values":[0]},
  "persistent": "Persistent cookies",
  "persistent-text": "To personalise your experience on the site. They stay on your device until they expire or you delete them.",
  "session": "Session cookies",
  "session-text": "To make sure the site works properly. They end with your session.",
} as const;

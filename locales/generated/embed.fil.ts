// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Naka-target na pag-aanunsyo",
  "advertising-text": "Para gamitin ang datos na nakokolekta sa pamamagitan ng cookies sa mga layunin gaya ng naka-target na pag-aanunsyo.",
  "beacon": "Mga web beacon at pixel",
  "beacon-text": "Para suriin ang gawi ng user, gaya ng mga pahinang binibisita mo, mga item na tinitingnan o binibili mo, at mga hinahanap mo.",
  "embed-always": "Laging ipakita",
  "embed-no-address": "Hindi maipakita ang content na ito: hindi web address ang address nito.",
  "embed-once": "Ngayon lang",
  "embed-text": {"strTag":true,"strings":["Galing sa "," ang content na ito at naglo-load lang kung may pahintulot mo. Pinapayagan ng “Laging ipakita” ang: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Hindi maipakita rito ang content na ito mula sa ","."],"values":[0]},
  "persistent": "Persistent cookies",
  "persistent-text": "Para iangkop sa iyo ang karanasan mo sa site. Nananatili ang mga ito sa device mo hanggang mag-expire o burahin mo.",
  "session": "Session cookies",
  "session-text": "Para matiyak na gumagana nang maayos ang site. Natatapos ang mga ito kasabay ng session mo.",
} as const;

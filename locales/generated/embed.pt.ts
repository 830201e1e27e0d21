// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Publicidade direcionada",
  "advertising-text": "Para usar os dados coletados por meio de cookies para fins como a publicidade direcionada.",
  "beacon": "Web beacons e pixels",
  "beacon-text": "Para analisar o comportamento dos usuários, como as páginas que você visita, os itens que vê ou compra e suas buscas.",
  "embed-always": "Mostrar sempre",
  "embed-no-address": "Este conteúdo não pode ser mostrado: o endereço dele não é um endereço web.",
  "embed-once": "Só desta vez",
  "embed-text": {"strTag":true,"strings":["Este conteúdo vem de "," e só é carregado com o seu consentimento. “Mostrar sempre” permite: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Este conteúdo de "," não pode ser mostrado aqui."],"values":[0]},
  "persistent": "Cookies persistentes",
  "persistent-text": "Para personalizar sua experiência no site. Ficam no seu dispositivo até expirarem ou até você excluí-los.",
  "session": "Cookies de sessão",
  "session-text": "Para garantir que o site funciona corretamente. Terminam com a sua sessão.",
} as const;

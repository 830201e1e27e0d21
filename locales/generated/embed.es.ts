// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Publicidad personalizada",
  "advertising-text": "Para usar los datos recogidos mediante cookies con fines como la publicidad personalizada.",
  "beacon": "Balizas web y píxeles",
  "beacon-text": "Para analizar el comportamiento de los usuarios, como las páginas que visita, los artículos que ve o compra y sus búsquedas.",
  "embed-always": "Mostrar siempre",
  "embed-no-address": "Este contenido no se puede mostrar: su dirección no es una dirección web.",
  "embed-once": "Solo esta vez",
  "embed-text": {"strTag":true,"strings":["Este contenido procede de "," y solo se carga con su consentimiento. «Mostrar siempre» permite: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Este contenido de "," no se puede mostrar aquí."],"values":[0]},
  "persistent": "Cookies persistentes",
  "persistent-text": "Para personalizar su experiencia en el sitio. Permanecen en su dispositivo hasta que caducan o usted las elimina.",
  "session": "Cookies de sesión",
  "session-text": "Para que el sitio funcione correctamente. Terminan con su sesión.",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Aceptar todo",
  "advertising": "Publicidad personalizada",
  "answer-refused": "No se ha activado nada; inténtelo de nuevo más tarde.",
  "banner-change": "Puede cambiar su elección en cualquier momento en «Opciones de privacidad».",
  "banner-text": "Usamos lo necesario para que el sitio funcione correctamente. Solo con su consentimiento, usamos también:",
  "banner-title": "Sus opciones de privacidad",
  "beacon": "Balizas web y píxeles",
  "effective": {"strTag":true,"strings":["Fecha de entrada en vigor: ",""],"values":[0]},
  "long-date": "D de M de Y",
  "manage": "Gestionar preferencias",
  "months": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "persistent": "Cookies persistentes",
  "policy": "Política de privacidad",
  "reject-all": "Rechazar todo",
} as const;

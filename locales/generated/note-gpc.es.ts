// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Su navegador envía una señal Global Privacy Control y la respetamos: la publicidad personalizada está desactivada salvo que usted mismo la permita en este sitio.",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Seu navegador envia um sinal Global Privacy Control, e nós o respeitamos: a publicidade direcionada está desativada, a menos que você mesmo a permita neste site.",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "choices": "Opções de privacidade",
} as const;

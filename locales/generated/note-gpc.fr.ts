// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Votre navigateur envoie un signal Global Privacy Control, et nous le respectons : la publicité ciblée est désactivée sauf si vous l’autorisez vous-même sur ce site.",
} as const;

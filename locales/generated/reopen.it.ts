// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "choices": "Scelte sulla privacy",
} as const;

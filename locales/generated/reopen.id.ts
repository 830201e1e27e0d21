// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "choices": "Pilihan privasi",
} as const;

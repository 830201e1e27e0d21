// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "choices": "സ്വകാര്യതാ ഓപ്ഷനുകൾ",
} as const;

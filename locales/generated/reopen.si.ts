// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "choices": "පෞද්ගලිකත්ව විකල්ප",
} as const;

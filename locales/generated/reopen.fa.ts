// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "choices": "گزینه‌های حریم خصوصی",
} as const;

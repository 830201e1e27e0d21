// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "choices": "গোপনীয়তার বিকল্প",
} as const;

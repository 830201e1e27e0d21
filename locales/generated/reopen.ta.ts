// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "choices": "தனியுரிமை விருப்பங்கள்",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Tarayıcınız bir Global Privacy Control sinyali gönderiyor ve buna uyuyoruz: bu sitede siz kendiniz izin vermedikçe hedefli reklamcılık kapalıdır.",
} as const;

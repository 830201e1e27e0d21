// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Peramban Anda mengirim sinyal Global Privacy Control, dan kami menghormatinya: iklan bertarget nonaktif kecuali Anda sendiri mengizinkannya di situs ini.",
} as const;

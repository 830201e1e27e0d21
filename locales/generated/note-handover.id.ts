// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Iklan bertarget",
  "allowed": {"strTag":true,"strings":["Diizinkan: ",""],"values":[0]},
  "beacon": "Web beacon dan piksel",
  "handover-chosen": {"strTag":true,"strings":["Pilihan Anda di ",":"],"values":[0]},
  "handover-use": "Gunakan pilihan yang sama di sini",
  "not-allowed": {"strTag":true,"strings":["Tidak diizinkan: ",""],"values":[0]},
  "persistent": "Cookie persisten",
} as const;

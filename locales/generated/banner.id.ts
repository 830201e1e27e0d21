// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Terima semua",
  "advertising": "Iklan bertarget",
  "answer-refused": "Tidak ada yang diaktifkan; silakan coba lagi nanti.",
  "banner-change": "Anda dapat mengubah pilihan kapan saja di “Pilihan privasi”.",
  "banner-text": "Kami menggunakan yang diperlukan agar situs berfungsi dengan baik. Hanya dengan persetujuan Anda, kami juga menggunakan:",
  "banner-title": "Pilihan privasi Anda",
  "beacon": "Web beacon dan piksel",
  "effective": {"strTag":true,"strings":["Tanggal berlaku: ",""],"values":[0]},
  "long-date": "D M Y",
  "manage": "Kelola preferensi",
  "months": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
  "persistent": "Cookie persisten",
  "policy": "Kebijakan privasi",
  "reject-all": "Tolak semua",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Iklan bertarget",
  "advertising-text": "Untuk menggunakan data yang dikumpulkan melalui cookie bagi tujuan seperti iklan bertarget.",
  "beacon": "Web beacon dan piksel",
  "beacon-text": "Untuk menganalisis perilaku pengguna, seperti halaman yang Anda kunjungi, barang yang Anda lihat atau beli, dan pencarian Anda.",
  "embed-always": "Selalu tampilkan",
  "embed-no-address": "Konten ini tidak dapat ditampilkan: alamatnya bukan alamat web.",
  "embed-once": "Hanya kali ini",
  "embed-text": {"strTag":true,"strings":["Konten ini berasal dari "," dan hanya dimuat dengan persetujuan Anda. “Selalu tampilkan” mengizinkan: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Konten dari "," ini tidak dapat ditampilkan di sini."],"values":[0]},
  "persistent": "Cookie persisten",
  "persistent-text": "Untuk menyesuaikan pengalaman Anda di situs. Tetap ada di perangkat Anda sampai masa berlakunya habis atau Anda menghapusnya.",
  "session": "Cookie sesi",
  "session-text": "Agar situs berfungsi dengan baik. Berakhir bersama sesi Anda.",
} as const;

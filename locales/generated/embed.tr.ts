// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Hedefli reklamcılık",
  "advertising-text": "Çerezler aracılığıyla toplanan verileri hedefli reklamcılık gibi amaçlarla kullanmak için.",
  "beacon": "Web işaretçileri ve pikseller",
  "beacon-text": "Ziyaret ettiğiniz sayfalar, baktığınız veya satın aldığınız ürünler ve aramalarınız gibi kullanıcı davranışlarını analiz etmek için.",
  "embed-always": "Her zaman göster",
  "embed-no-address": "Bu içerik gösterilemiyor: adresi bir web adresi değil.",
  "embed-once": "Yalnızca bu kez",
  "embed-text": {"strTag":true,"strings":["Bu içerik "," kaynağından gelir ve yalnızca izninizle yüklenir. “Her zaman göster” şunlara izin verir: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":[""," içeriği burada gösterilemiyor."],"values":[0]},
  "persistent": "Kalıcı çerezler",
  "persistent-text": "Sitedeki deneyiminizi kişiselleştirmek için. Süreleri dolana veya siz silene kadar cihazınızda kalır.",
  "session": "Oturum çerezleri",
  "session-text": "Sitenin düzgün çalışmasını sağlamak için. Oturumunuzla birlikte sona erer.",
} as const;

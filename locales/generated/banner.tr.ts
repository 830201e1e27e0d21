// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "Tümünü kabul et",
  "advertising": "Hedefli reklamcılık",
  "answer-refused": "Hiçbir şey etkinleştirilmedi; lütfen daha sonra tekrar deneyin.",
  "banner-change": "Seçiminizi istediğiniz zaman “Gizlilik seçenekleri” bölümünden değiştirebilirsiniz.",
  "banner-text": "Sitenin düzgün çalışması için gerekli olanları kullanıyoruz. Yalnızca izninizle şunları da kullanıyoruz:",
  "banner-title": "Gizlilik tercihleriniz",
  "beacon": "Web işaretçileri ve pikseller",
  "effective": {"strTag":true,"strings":["Yürürlük tarihi: ",""],"values":[0]},
  "long-date": "D M Y",
  "manage": "Tercihleri yönet",
  "months": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
  "persistent": "Kalıcı çerezler",
  "policy": "Gizlilik politikası",
  "reject-all": "Tümünü reddet",
} as const;

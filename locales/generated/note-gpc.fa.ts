// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "مرورگر شما سیگنال «کنترل جهانی حریم خصوصی» (GPC) می‌فرستد و ما آن را رعایت می‌کنیم: تبلیغات هدفمند خاموش است مگر آنکه خودتان آن را در این سایت مجاز کنید.",
} as const;

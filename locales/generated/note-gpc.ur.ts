// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "آپ کا براؤزر گلوبل پرائیویسی کنٹرول (GPC) سگنل بھیجتا ہے اور ہم اس کا احترام کرتے ہیں: ہدفی تشہیر بند رہتی ہے جب تک آپ خود اس سائٹ پر اس کی اجازت نہ دیں۔",
} as const;

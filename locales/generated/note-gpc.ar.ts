// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "يرسل متصفحك إشارة «التحكم العالمي في الخصوصية» (GPC)، ونحن نلتزم بها: تبقى الإعلانات المستهدفة متوقفة ما لم تسمح بها بنفسك في هذا الموقع.",
} as const;

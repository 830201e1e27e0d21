// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Ваш браузер отправляет сигнал Global Privacy Control, и мы его соблюдаем: таргетированная реклама выключена, если вы сами не разрешите её на этом сайте.",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Таргетированная реклама",
  "allowed": {"strTag":true,"strings":["Разрешено: ",""],"values":[0]},
  "beacon": "Веб-маяки и пиксели",
  "handover-chosen": {"strTag":true,"strings":["Ваш выбор на ",":"],"values":[0]},
  "handover-use": "Использовать тот же выбор здесь",
  "not-allowed": {"strTag":true,"strings":["Не разрешено: ",""],"values":[0]},
  "persistent": "Постоянные файлы cookie",
} as const;

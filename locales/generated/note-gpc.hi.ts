// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "आपका ब्राउज़र ग्लोबल प्राइवेसी कंट्रोल (GPC) संकेत भेजता है और हम उसका पालन करते हैं: लक्षित विज्ञापन बंद रहता है, जब तक आप स्वयं इस साइट पर उसकी अनुमति न दें।",
} as const;

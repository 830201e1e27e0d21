// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "तपाईंको ब्राउजरले Global Privacy Control सङ्केत पठाउँछ र हामी त्यसलाई मान्छौं: तपाईं आफैंले यस साइटमा अनुमति नदिएसम्म लक्षित विज्ञापन बन्द रहन्छ।",
} as const;

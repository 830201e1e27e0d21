// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "உங்கள் உலாவி Global Privacy Control சமிக்ஞையை அனுப்புகிறது; நாங்கள் அதை மதிக்கிறோம்: இந்தத் தளத்தில் நீங்களே அனுமதிக்காவிட்டால் இலக்கு விளம்பரம் முடக்கத்தில் இருக்கும்.",
} as const;

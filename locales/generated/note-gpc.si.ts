// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "ඔබේ බ්‍රව්සරය Global Privacy Control සංඥාවක් යවන අතර අපි එයට ගරු කරමු: ඔබම මෙම වෙබ් අඩවියේ ඉඩ නොදෙන්නේ නම් ඉලක්කගත වෙළඳ දැන්වීම් අක්‍රියයි.",
} as const;

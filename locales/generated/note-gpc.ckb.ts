// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "وێبگەڕەکەت نیشانەی Global Privacy Control دەنێرێت و ئێمە ڕێزی لێ دەگرین: ڕیکلامی ئاراستەکراو ناچالاکە مەگەر خۆت لەم ماڵپەڕەدا ڕێگەی پێ بدەیت.",
} as const;

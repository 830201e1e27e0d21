// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "আপনার ব্রাউজার একটি Global Privacy Control সংকেত পাঠায় এবং আমরা তা মান্য করি: আপনি নিজে এই সাইটে অনুমতি না দিলে লক্ষ্যভিত্তিক বিজ্ঞাপন বন্ধ থাকে।",
} as const;

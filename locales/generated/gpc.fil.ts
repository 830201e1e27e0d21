// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Your browser sends a Global Privacy Control signal, and we honour it: targeted advertising is off unless you allow it on this site yourself.",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Ihr Browser sendet ein „Global Privacy Control“-Signal, und wir beachten es: Zielgerichtete Werbung ist ausgeschaltet, sofern Sie sie auf dieser Website nicht selbst erlauben.",
} as const;

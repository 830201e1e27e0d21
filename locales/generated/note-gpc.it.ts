// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Il tuo browser invia un segnale Global Privacy Control e noi lo rispettiamo: la pubblicità mirata è disattivata, a meno che non sia tu a consentirla su questo sito.",
} as const;

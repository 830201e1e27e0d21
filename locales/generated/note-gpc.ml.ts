// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "നിങ്ങളുടെ ബ്രൗസർ Global Privacy Control സിഗ്നൽ അയയ്ക്കുന്നു, ഞങ്ങൾ അത് മാനിക്കുന്നു: ഈ സൈറ്റിൽ നിങ്ങൾ തന്നെ അനുവദിക്കുന്നില്ലെങ്കിൽ ലക്ഷ്യമിട്ട പരസ്യം ഓഫായിരിക്കും.",
} as const;

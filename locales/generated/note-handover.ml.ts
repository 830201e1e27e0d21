// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "ലക്ഷ്യമിട്ട പരസ്യം",
  "allowed": {"strTag":true,"strings":["അനുവദിച്ചത്: ",""],"values":[0]},
  "beacon": "വെബ് ബീക്കണുകളും പിക്സലുകളും",
  "handover-chosen": {"strTag":true,"strings":["","-ലെ നിങ്ങളുടെ തിരഞ്ഞെടുപ്പ്:"],"values":[0]},
  "handover-use": "ഇതേ തിരഞ്ഞെടുപ്പ് ഇവിടെയും ഉപയോഗിക്കുക",
  "not-allowed": {"strTag":true,"strings":["അനുവദിക്കാത്തത്: ",""],"values":[0]},
  "persistent": "സ്ഥിരമായ കുക്കികൾ",
} as const;

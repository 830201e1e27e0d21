// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "accept-all": "सभी स्वीकार करें",
  "advertising": "लक्षित विज्ञापन",
  "answer-refused": "कुछ भी चालू नहीं किया गया है; कृपया बाद में फिर कोशिश करें।",
  "banner-change": "आप “गोपनीयता विकल्प” में अपनी पसंद कभी भी बदल सकते हैं।",
  "banner-text": "हम वही उपयोग करते हैं जो साइट के ठीक से काम करने के लिए ज़रूरी है। केवल आपकी सहमति से, हम इनका भी उपयोग करते हैं:",
  "banner-title": "आपकी गोपनीयता की पसंद",
  "beacon": "वेब बीकन और पिक्सेल",
  "effective": {"strTag":true,"strings":["प्रभावी तिथि: ",""],"values":[0]},
  "long-date": "D M Y",
  "manage": "प्राथमिकताएँ प्रबंधित करें",
  "months": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
  "persistent": "स्थायी कुकीज़",
  "policy": "गोपनीयता नीति",
  "reject-all": "सभी अस्वीकार करें",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Targeted advertising",
  "advertising-text": "To use data collected through cookies for purposes such as targeted advertising.",
  "beacon": "Web beacons and pixels",
  "beacon-text": "To analyse user behaviour, such as the pages you visit, the items you view or buy, and your searches.",
  "embed-always": "हमेशा दिखाएँ",
  "embed-no-address": "यह सामग्री नहीं दिखाई जा सकती: इसका पता कोई वेब पता नहीं है।",
  "embed-once": "केवल इस बार",
  "embed-text": {"strTag":true,"strings":["यह सामग्री "," से आती है और केवल आपकी सहमति से लोड होती है। “हमेशा दिखाएँ” इनकी अनुमति देता है: ","।"],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":[""," की यह सामग्री यहाँ नहीं दिखाई जा सकती।"],"values":[0]},
  "persistent": "Persistent cookies",
  "persistent-text": "To personalise your experience on the site. They stay on your device until they expire or you delete them.",
  "session": "Session cookies",
  "session-text": "To make sure the site works properly. They end with your session.",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Targeted advertising",
  "advertising-text": "To use data collected through cookies for purposes such as targeted advertising.",
  "beacon": "Web beacons and pixels",
  "beacon-text": "To analyse user behaviour, such as the pages you visit, the items you view or buy, and your searches.",
  "embed-always": "ہمیشہ دکھائیں",
  "embed-no-address": "یہ مواد نہیں دکھایا جا سکتا: اس کا پتا کوئی ویب پتا نہیں ہے۔",
  "embed-once": "صرف اس بار",
  "embed-text": {"strTag":true,"strings":["یہ مواد "," کا ہے اور صرف آپ کی رضامندی سے لوڈ ہوتا ہے۔ ”ہمیشہ دکھائیں“ ان کی اجازت دیتا ہے: ","۔"],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":[""," کا یہ مواد یہاں نہیں دکھایا جا سکتا۔"],"values":[0]},
  "persistent": "Persistent cookies",
  "persistent-text": "To personalise your experience on the site. They stay on your device until they expire or you delete them.",
  "session": "Session cookies",
  "session-text": "To make sure the site works properly. They end with your session.",
} as const;

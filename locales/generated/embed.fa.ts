// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Targeted advertising",
  "advertising-text": "To use data collected through cookies for purposes such as targeted advertising.",
  "beacon": "Web beacons and pixels",
  "beacon-text": "To analyse user behaviour, such as the pages you visit, the items you view or buy, and your searches.",
  "embed-always": "همیشه نمایش داده شود",
  "embed-no-address": "این محتوا قابل نمایش نیست: نشانی آن یک نشانی وب نیست.",
  "embed-once": "فقط این بار",
  "embed-text": {"strTag":true,"strings":["این محتوا از "," است و فقط با رضایت شما بارگیری می‌شود. «همیشه نمایش داده شود» این موارد را مجاز می‌کند: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["این محتوا از "," در اینجا قابل نمایش نیست."],"values":[0]},
  "persistent": "Persistent cookies",
  "persistent-text": "To personalise your experience on the site. They stay on your device until they expire or you delete them.",
  "session": "Session cookies",
  "session-text": "To make sure the site works properly. They end with your session.",
} as const;

// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "gpc": "Nagpapadala ang browser mo ng signal na Global Privacy Control, at sinusunod namin ito: naka-off ang naka-target na pag-aanunsyo maliban kung ikaw mismo ang magpahintulot nito sa site na ito.",
} as const;

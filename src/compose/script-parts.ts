// The lazy parts that `ithn.js` loads: those of every page, and the look at the configuration, which is in this file itself
// because every first visit needs it.
import {checkTag} from './check-tag.ts';
export * from './lazy-parts.ts';
export const check = () => Promise.resolve(checkTag);
export const checkWhole = async () => (await import('./check-whole.ts')).checkWhole;

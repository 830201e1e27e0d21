// The lazy parts that `ithn.js` loads: those of every page, and the checker of configurations.
export * from './lazy-parts.ts';
export const checkTag = async () => (await import('./check-tag.ts')).checkTag;
